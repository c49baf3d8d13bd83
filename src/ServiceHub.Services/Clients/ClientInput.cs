using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Services.Clients;

/// <summary>What a client is and may do, as the contract's input gives it.</summary>
internal sealed record ClientInput(
    string Name,
    string Organisation,
    string? Supplier,
    ClientContact? Contact,
    string Purpose,
    ClientEnvironment Environment,
    ClientProfile Profile,
    IReadOnlyList<string> AuthenticationMethods,
    IReadOnlyList<string> GrantTypes,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Purposes,
    SenderConstraint SenderConstraint,
    AccessTokenFormat TokenFormat,
    int? TokenLifetime,
    int? TokensPerMinute,
    IReadOnlyList<string> Networks,
    IReadOnlyList<string> RedirectUris,
    IReadOnlyList<LoginClient> LoginClients,
    bool OnlyTrustedDocuments,
    IReadOnlyList<string> AllowedOrigins)
{
    /// <summary>How this changes a client.</summary>
    /// <param name="texts">Takes what cannot be read.</param>
    public Func<Client, Client> Read(ClientTexts texts)
    {
        var (scopes, networks, redirectUris) = (texts.Scopes(Scopes), texts.Networks(Networks), texts.RedirectUris(RedirectUris));
        return client => client with
        {
            Name = Name,
            Organisation = Organisation,
            Supplier = Supplier,
            Contact = Contact,
            Purpose = Purpose,
            Environment = Environment,
            Profile = Profile,
            AuthenticationMethods = AuthenticationMethods,
            GrantTypes = GrantTypes,
            Scopes = scopes,
            Purposes = Purposes,
            SenderConstraint = SenderConstraint,
            TokenFormat = TokenFormat,
            TokenLifetime = TokenLifetime is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            TokensPerMinute = TokensPerMinute,
            Networks = networks,
            RedirectUris = redirectUris,
            LoginClients = LoginClients,
            OnlyTrustedDocuments = OnlyTrustedDocuments,
            AllowedOrigins = AllowedOrigins,
        };
    }
}
