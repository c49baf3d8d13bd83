using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>A client that a newcomer can use at once.</summary>
internal sealed record DemoClient(string Name, string Organisation, ScopeSet Scopes, string Purpose, string Description)
{
    public string Method { get; init; } = ClientAuthenticationMethods.ClientSecretBasic;

    public IReadOnlyList<string> Grants { get; init; } = [GrantTypes.ClientCredentials];

    public SenderConstraint Constraint { get; init; } = SenderConstraint.Optional;

    public IReadOnlyList<string> Origins { get; init; } = [];

    public IReadOnlyList<Uri> RedirectUris { get; init; } = [];

    public bool Signs => Method == ClientAuthenticationMethods.PrivateKeyJwt;
}
