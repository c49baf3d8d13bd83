using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Assertions;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Registration;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Stores.InMemory;
using ServiceHub.OAuth.Tests.Clients.Registry;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Registration;

/// <summary>Dynamic registration over a register in memory, and a registrar with the right to it.</summary>
internal sealed class Desk
{
    public const string Registrar = "registrar";

    private readonly Hub _hub;
    private string _secret = "";

    private Desk(Hub hub, Func<InMemoryClientRegister, IClientRegister>? wrap)
    {
        _hub = hub;
        Clients = new InMemoryClientRegister(hub.Clock);
        var register = wrap?.Invoke(Clients) ?? Clients;
        Stores = hub.Stores with { Clients = Clients };
        var keySets = new RemoteKeySets(hub.Documents, hub.Clock);
        Server = new AuthorizationServer(Stores, hub.Hasher, hub.Documents, hub.Forms, keySets, hub.Keys, hub.Issuer, hub.Options, hub.Clock);
        Registry = new ClientRegistry(register, hub.Hasher, hub.Options, hub.Clock);
        var validator = new AccessTokenValidator(hub.Keys, Stores.Artifacts, hub.Issuer, hub.Clock);
        Resource = new ProtectedResource(validator, hub.Options, hub.Documents, keySets, Stores, hub.Hasher, hub.Clock);
        Endpoint = new RegistrationEndpoint(Server, Registry, Resource, Stores, hub.Issuer, hub.Options, hub.Clock);
        Configuration = new ConfigurationEndpoint(Server, Registry, register, Stores, hub.Hasher, hub.Issuer, hub.Options, hub.Clock);
    }

    public Hub Hub => _hub;

    public InMemoryClientRegister Clients { get; }

    public OAuthStores Stores { get; }

    public AuthorizationServer Server { get; }

    public ClientRegistry Registry { get; }

    public ProtectedResource Resource { get; }

    public RegistrationEndpoint Endpoint { get; }

    public ConfigurationEndpoint Configuration { get; }

    /// <summary>The registrar's access token.</summary>
    public string Token { get; private set; } = "";

    public static async Task<Desk> StartAsync(Action<OAuthOptions>? configure = null, Func<InMemoryClientRegister, IClientRegister>? wrap = null)
    {
        var hub = await Hub.StartAsync(options =>
        {
            options.KnownScopes = ScopeSet.Of(["profile:read", "welfare:read", .. AdministrationScopes.All]);
            // Opens authorization_code.
            var login = NationalLogin.Options();
            login.Login = new() { ClientId = "hub" };
            options.Issuers.Add(login);
            configure?.Invoke(options);
        });
        var desk = new Desk(hub, wrap);
        desk._secret = await desk.EnterAsync(Registrar, AdministrationScopes.Register);
        await desk.RenewAsync();
        return desk;
    }

    /// <summary>Gets the registrar an access token of now.</summary>
    public async Task RenewAsync() => Token = await TokenAsync(Registrar, _secret);

    /// <summary>Enters and approves a client by the command line; gives its secret.</summary>
    public async Task<string> EnterAsync(string clientId, params string[] scopes)
    {
        var proposal = Office.Proposal(clientId) with { Scopes = ScopeSet.Of(scopes) };
        var entered = await Registry.RegisterAsync(proposal, [new(CredentialKind.Secret, "for tests")], submit: true, RegistryActor.CommandLine, default);
        await ApproveAsync(clientId);
        return entered.Issued[0].Secret!;
    }

    public async Task ApproveAsync(string clientId) =>
        (await Registry.MoveAsync(new(clientId), ClientAction.Approved, Office.Boon, default)).Client.ShouldNotBeNull();

    public Task<Answer> AskAsync(string clientId, string secret) => SendAsync(Hub.Request(Hub.Basic(clientId, secret), ("grant_type", "client_credentials")));

    public Task<Answer> AskAsync(string clientId, Signer signer) => SendAsync(Hub.Request(
        null,
        ("grant_type", "client_credentials"),
        ("client_assertion_type", PrivateKeyJwt.AssertionType),
        ("client_assertion", signer.Assertion(Hub, claims: claims => (claims["iss"], claims["sub"], claims["jti"]) = (clientId, clientId, Guid.NewGuid().ToString())))));

    public async Task<Answer> SendAsync(OAuthRequest request) => Answer.Of(await Server.Token.HandleAsync(request, default));

    public async Task<string> TokenAsync(string clientId, string secret) => (await AskAsync(clientId, secret)).Text("access_token");

    /// <summary>The least that is registered.</summary>
    public static JsonObject Metadata() => new()
    {
        ["client_name"] = "A portal",
        ["grant_types"] = new JsonArray("client_credentials"),
        ["scope"] = "profile:read",
        ["servicehub_organisation"] = "0060:000000001",
    };

    /// <summary>The least, with members put in, or out where they are null in C#.</summary>
    public static JsonObject With(params IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var metadata = Metadata();
        foreach (var (name, value) in members)
        {
            metadata[name] = value;
        }
        return metadata;
    }

    public Task<RegistrationAnswer> RegisterAsync(JsonNode? metadata = null) => RegisterAsync(Bearer(Token), (metadata ?? Metadata()).ToJsonString());

    public async Task<RegistrationAnswer> RegisterAsync(string? authorization, string body, params string[] proofs) =>
        RegistrationAnswer.Of(await Endpoint.RegisterAsync(new(authorization, []) { Proofs = proofs }, Encoding.UTF8.GetBytes(body), default));

    public async Task<RegistrationAnswer> ReadAsync(string clientId, string? token) =>
        RegistrationAnswer.Of(await Configuration.ReadAsync(clientId, Holder(token), default));

    public async Task<RegistrationAnswer> ReplaceAsync(string clientId, string? token, JsonNode metadata) =>
        RegistrationAnswer.Of(await Configuration.ReplaceAsync(clientId, Holder(token), Encoding.UTF8.GetBytes(metadata.ToJsonString()), default));

    public async Task<RegistrationAnswer> EndAsync(string clientId, string? token) =>
        RegistrationAnswer.Of(await Configuration.EndAsync(clientId, Holder(token), default));

    public async Task<Client> ClientAsync(string clientId) => (await Clients.ReadAsync(clientId, default)).ShouldNotBeNull();

    public static string Bearer(string token) => $"Bearer {token}";

    private static OAuthRequest Holder(string? token) => new(token is null ? null : Bearer(token), []);
}
