using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>The clients that a newcomer can use at once. Their secrets are made for each data directory.</summary>
/// <param name="clients">Where clients are kept.</param>
/// <param name="hasher">Hashes their secrets.</param>
/// <param name="time">Tells from when on the secrets open.</param>
public sealed class DemoClients(ClientStore clients, ISecretHasher hasher, TimeProvider time)
{
    /// <summary>The client that may read everything.</summary>
    public const string Partner = "partner";

    /// <summary>The organisation behind it, under which <c>personas.json</c> gives its ids.</summary>
    public const string PartnerOrganisation = "0060:000000001";

    /// <summary>Where web developers' own servers usually are.</summary>
    public const string PartnerOrigin = "http://localhost:3000";

    private const string NarrowOrganisation = "0060:000000002";

    /// <summary>Registers the clients with new secrets, and writes the file that tells them.</summary>
    public async Task CreateAsync(string file, ScopeSet allScopes, CancellationToken cancellation)
    {
        DemoClient[] demos =
        [
            new(Partner, PartnerOrganisation, allScopes, "counter-service", "The service counter of a ministry: every read scope.", [PartnerOrigin]),
            new("partner-narrow", NarrowOrganisation, ScopeSet.Of("identity-card:read"), "identity-check", "The identity check of a bank: the identity card only.", []),
        ];
        var secrets = demos.Select(_ => ClientSecret.Generate()).ToArray();
        // The file comes last: as long as it is missing, the next start makes new secrets.
        await clients.SaveAsync([.. demos.Zip(secrets, Register)], cancellation);
        await SandboxFile.WriteAsync(file, demos.Zip(secrets, Describe), cancellation);
    }

    private static object Describe(DemoClient demo, string secret) => new
    {
        name = demo.Name,
        client_id = demo.Name,
        client_secret = secret,
        token_endpoint_auth_method = ClientAuthenticationMethods.ClientSecretBasic,
        dpop_bound = false,
        scopes = demo.Scopes,
        purpose = demo.Purpose,
        description = demo.Description,
    };

    private Client Register(DemoClient demo, string secret) => new()
    {
        ClientId = demo.Name,
        Name = demo.Description,
        Organisation = demo.Organisation,
        State = ClientState.Approved,
        Scopes = demo.Scopes,
        AllowedOrigins = demo.Origins,
        Credentials = [new ClientSecretCredential { Id = $"{demo.Name}-1", Label = "Sandbox", Hash = ClientSecret.Hash(secret, hasher), NotBefore = time.GetUtcNow() }],
    };

    private sealed record DemoClient(string Name, string Organisation, ScopeSet Scopes, string Purpose, string Description, IReadOnlyList<string> Origins);
}
