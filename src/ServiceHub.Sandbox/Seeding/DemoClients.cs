using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>The clients that a newcomer can use at once. Their secrets and keys are made for each data directory.</summary>
/// <param name="clients">Where clients are kept.</param>
/// <param name="hasher">Hashes their secrets.</param>
/// <param name="time">Tells from when on the secrets open.</param>
public sealed class DemoClients(ClientStore clients, ISecretHasher hasher, TimeProvider time)
{
    /// <summary>The client that may read everything about citizens.</summary>
    public const string Partner = "partner";

    /// <summary>The organisation behind it, under which <c>personas.json</c> gives its ids.</summary>
    public const string PartnerOrganisation = "0060:000000001";

    /// <summary>Where web developers' own servers usually are.</summary>
    public const string PartnerOrigin = "http://localhost:3000";

    /// <summary>The ids of the clients that may read something about citizens.</summary>
    public static readonly IReadOnlyList<string> ReadersOfCitizens = [Partner, PartnerNarrow, PartnerKey, PartnerDpop, Portal];

    private const string PartnerNarrow = "partner-narrow";
    private const string PartnerKey = "partner-key";
    private const string PartnerDpop = "partner-dpop";
    private const string Portal = "portal";

    private const string NarrowOrganisation = "0060:000000002";
    private const string PortalOrganisation = "0060:000000003";
    private const string HubOrganisation = "0060:000000000";
    private const string CounterService = "counter-service";

    // What protects people stands open to no demo client; the one that can sign for its officers may break the glass.
    private const string ReadProtected = "protected:read";
    private const string BreakGlass = "break-glass";

    // Citizens ask for them at the portal, and agencies' own clients answer.
    private const string Corrections = "corrections:";

    /// <summary>
    /// Registers the clients, and writes the file that tells their secrets and keys. Where another data directory's hub registered
    /// them in the same database, they are given further ones, so that its file stays true.
    /// </summary>
    public async Task CreateAsync(string file, ScopeSet allScopes, CancellationToken cancellation)
    {
        var made = Demos(ScopeSet.Of(AdministrationScopes.Without(allScopes).Where(scope => scope is not (ReadProtected or BreakGlass) && !scope.StartsWith(Corrections, StringComparison.Ordinal)))).Select(demo => Make(demo, time.GetUtcNow())).ToList();
        List<Client> registered = [];
        foreach (var (client, _) in made)
        {
            registered.Add(await clients.FindAsync(client.ClientId, cancellation) is { } known
                ? known with { Credentials = [.. known.Credentials, .. client.Credentials], Version = known.Version + 1 }
                : client);
        }
        // The file comes last: as long as it is missing, the next start makes new secrets.
        await clients.SaveAsync(registered, cancellation);
        await SandboxFile.WriteAsync(file, made.Select(demo => demo.Entry), cancellation);
    }

    private static DemoClient[] Demos(ScopeSet data) =>
    [
        new(Partner, PartnerOrganisation, data, CounterService, "The service counter of a ministry: every read scope.") { Origins = [PartnerOrigin] },
        new(PartnerNarrow, NarrowOrganisation, ScopeSet.Of("identity-card:read"), "identity-check", "The identity check of a bank: the identity card only."),
        new(PartnerKey, PartnerOrganisation, ScopeSet.Of([.. data, BreakGlass]), CounterService, "The service counter, authenticating by a key of its own.")
        {
            Method = ClientAuthenticationMethods.PrivateKeyJwt,
        },
        new(PartnerDpop, PartnerOrganisation, data, CounterService, "The service counter, whose tokens are bound to a key by DPoP.")
        {
            Constraint = SenderConstraint.DPoP,
        },
        new(Portal, PortalOrganisation, ScopeSet.Of([.. data, $"{Corrections}request"]), "e-government", "The e-Government portal, which acts for citizens who log in.")
        {
            Method = ClientAuthenticationMethods.PrivateKeyJwt,
            Grants = [GrantTypes.TokenExchange, GrantTypes.AuthorizationCode, GrantTypes.RefreshToken],
            RedirectUris = [new($"{PartnerOrigin}/callback")],
        },
        new("administrator", HubOrganisation, AdministrationScopes.All, "administration", "An administrator of the hub's clients; opens nothing about citizens."),
    ];

    private (Client Client, object Entry) Make(DemoClient demo, DateTimeOffset now)
    {
        var id = $"{demo.Name}-{Guid.CreateVersion7(now):N}";
        var (secret, key) = demo.Signs ? (null, new DemoKey(id)) : (ClientSecret.Generate(), (DemoKey?)null);
        ClientCredential credential = key is null
            ? new ClientSecretCredential { Id = id, Label = "Sandbox", NotBefore = now, Hash = ClientSecret.Hash(secret!, hasher) }
            : new ClientKeyCredential { Id = id, Label = "Sandbox", NotBefore = now, Jwk = key.Public };
        var entry = new
        {
            name = demo.Name,
            client_id = demo.Name,
            client_secret = secret,
            private_jwk = key?.Private,
            token_endpoint_auth_method = demo.Method,
            dpop_bound = demo.Constraint == SenderConstraint.DPoP,
            scopes = demo.Scopes,
            purpose = demo.Purpose,
            description = demo.Description,
        };
        return (Register(demo, credential), entry);
    }

    private static Client Register(DemoClient demo, ClientCredential credential) => new()
    {
        ClientId = demo.Name,
        Name = demo.Description,
        Organisation = demo.Organisation,
        Purpose = demo.Description,
        Environment = ClientEnvironment.Test,
        State = ClientState.Approved,
        AuthenticationMethods = [demo.Method],
        GrantTypes = demo.Grants,
        Scopes = demo.Scopes,
        Purposes = [demo.Purpose],
        SenderConstraint = demo.Constraint,
        AllowedOrigins = demo.Origins,
        RedirectUris = demo.RedirectUris,
        Credentials = [credential],
    };
}
