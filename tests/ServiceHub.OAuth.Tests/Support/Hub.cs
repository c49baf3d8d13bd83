using System.Text;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Stores.InMemory;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>The whole server with one approved client, over stores in memory and a clock that stands still.</summary>
internal sealed class Hub
{
    public const string ClientId = "partner";
    public const string Organisation = "0192:889640782";

    private Hub(Action<OAuthOptions>? configure)
    {
        configure?.Invoke(Options);
        Keys = new SigningKeys(KeyStore, Clock);
        Stores = new OAuthStores(
            Clients, new InMemoryArtifactStore(Clock), new InMemoryReplayStore(Clock), new InMemoryRevocations(Clock), History, Citizens, Citizens, Delegations, Consents);
        Server = new AuthorizationServer(Stores, Hasher, Documents, Forms, new RemoteKeySets(Documents, Clock), Keys, Issuer, Options, Clock);
        Validator = new AccessTokenValidator(Keys, Stores.Artifacts, Issuer, Clock);
        Client = new Client
        {
            ClientId = ClientId,
            Name = "A partner",
            Organisation = Organisation,
            State = ClientState.Approved,
            Scopes = ScopeSet.Of("profile:read", "welfare:read"),
            Credentials = [Credential("first", Secret)],
        };
        Clients.Put(Client);
    }

    public FixedClock Clock { get; } = new();

    public HmacHasher Hasher { get; } = new();

    public MemoryClientStore Clients { get; } = new();

    public MemorySigningKeyStore KeyStore { get; } = new();

    public MemoryDocuments Documents { get; } = new();

    public MemoryForms Forms { get; } = new();

    public IssuerAddress Issuer { get; } = new(() => new Uri("http://127.0.0.1:8080"));

    public OAuthOptions Options { get; } = new() { KnownScopes = ScopeSet.Of("identity-card:read", "profile:read", "welfare:read") };

    public SigningKeys Keys { get; }

    public InMemoryTokenHistory History { get; } = new();

    public MemoryCitizens Citizens { get; } = new();

    public MemoryDelegations Delegations { get; } = new();

    public MemoryConsents Consents { get; } = new();

    public OAuthStores Stores { get; }

    public AuthorizationServer Server { get; }

    public AccessTokenValidator Validator { get; }

    public string Secret { get; } = ClientSecret.Generate();

    public Client Client { get; }

    public static async Task<Hub> StartAsync(Action<OAuthOptions>? configure = null)
    {
        var hub = new Hub(configure);
        await hub.Keys.LoadAsync(CancellationToken.None);
        return hub;
    }

    public static string Basic(string clientId, string secret) => BasicOf($"{clientId}:{secret}");

    public static string BasicOf(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));

    public ClientSecretCredential Credential(string id, string secret, TimeSpan? begins = null, TimeSpan? ends = null) => new()
    {
        Id = id,
        Label = "for tests",
        Hash = ClientSecret.Hash(secret, Hasher),
        NotBefore = Clock.Now + (begins ?? TimeSpan.FromDays(-1)),
        Expires = ends is { } end ? Clock.Now + end : null,
    };

    /// <summary>Sends a right request, with parameters added to or in place of the usual.</summary>
    public Task<Answer> AskAsync(params IEnumerable<(string Name, string Value)> parameters) => SendAsync(
        Basic(ClientId, Secret),
        [("grant_type", "client_credentials"), .. parameters]);

    public Task<Answer> AuthenticateAsync(string? authorization) => SendAsync(authorization, [("grant_type", "client_credentials")]);

    public Task<Answer> SendAsync(string? authorization, params IEnumerable<(string Name, string Value)> parameters) =>
        SendAsync(Request(authorization, parameters));

    public async Task<Answer> SendAsync(OAuthRequest request) => Answer.Of(await Server.Token.HandleAsync(request, CancellationToken.None));

    public static OAuthRequest Request(string? authorization, params IEnumerable<(string Name, string Value)> parameters) =>
        new(authorization, [.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]);

    /// <summary>Sends a right request with these values of the header <c>DPoP</c>.</summary>
    public async Task<Answer> AskWithProofsAsync(params string[] proofs) => Answer.Of(await Server.Token.HandleAsync(
        new OAuthRequest(Basic(ClientId, Secret), [new("grant_type", "client_credentials")]) { Proofs = proofs }, CancellationToken.None));

    /// <summary>The hub's API, as it is after a start with these options.</summary>
    public ProtectedResource Resource() =>
        new(Validator, Options, Documents, new RemoteKeySets(Documents, Clock), Stores, Hasher, Clock);

    public ValueTask<TokenValidation> JudgeAsync(string token) => Validator.ValidateAsync(token, CancellationToken.None);

    /// <summary>The token must be refused for this one cause.</summary>
    public async Task<TokenFailure> RefuseAsync(string token, TokenFailureCode code)
    {
        var verdict = await JudgeAsync(token);
        verdict.IsValid.ShouldBeFalse();
        verdict.Failure!.Code.ShouldBe(code);
        verdict.Failure.Description.ShouldBeDescription();
        return verdict.Failure;
    }
}
