using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>A token request on its way through the checks, with what they found out.</summary>
internal sealed class TokenContext(TokenRequest request)
{
    public TokenRequest Request { get; } = request;

    /// <summary>Set by <see cref="Checks.GrantTypeIsKnown"/>.</summary>
    public IGrant Grant { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.ClientIsAuthenticated"/>, with the two that follow.</summary>
    public Client Client { get => field ?? throw TooEarly(); set; }

    public string AuthenticationMethod { get => field ?? throw TooEarly(); set; }

    public string? CredentialId { get; set; }

    /// <summary>Set by <see cref="Checks.ScopesAreGranted"/>.</summary>
    public ScopeSet Scopes { get => field ?? throw TooEarly(); set; }

    /// <summary>The authenticated client's id for the log, which is written at every stage.</summary>
    public string? AuthenticatedClientId { get; set; }

    private static InvalidOperationException TooEarly() => new("A check was asked before the one that it builds on.");
}
