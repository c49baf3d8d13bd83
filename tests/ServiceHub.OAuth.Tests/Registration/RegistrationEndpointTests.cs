using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Registration.Checks;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Registration;

public sealed class RegistrationEndpointTests
{
    [Fact]
    public async Task A_client_with_a_secret_waits_for_approval_and_gets_tokens_after_it()
    {
        var desk = await Desk.StartAsync();
        var answer = (await desk.RegisterAsync()).ShouldBe(201);
        answer.Text("servicehub_state").ShouldBe("submitted");
        answer.Json.GetProperty("client_secret_expires_at").GetInt64().ShouldBe(0);
        answer.Json.GetProperty("client_id_issued_at").GetInt64().ShouldBe(desk.Hub.Clock.Now.ToUnixTimeSeconds());
        answer.Text("registration_client_uri").ShouldBe($"{desk.Hub.Issuer.RegistrationEndpoint}/{answer.ClientId}");
        var secret = answer.Text("client_secret");

        (await desk.AskAsync(answer.ClientId, secret)).ShouldRefuse("unauthorized_client", "This client is not approved; its state is Submitted.");
        await desk.ApproveAsync(answer.ClientId);
        (await desk.AskAsync(answer.ClientId, secret)).ShouldIssue("profile:read");
    }

    [Fact]
    public async Task A_client_with_a_key_gets_tokens_by_it()
    {
        var desk = await Desk.StartAsync();
        using var signer = Signer.Es256("first");
        var answer = (await desk.RegisterAsync(Desk.With(
            ("token_endpoint_auth_method", "private_key_jwt"),
            ("jwks", new JsonObject { ["keys"] = new JsonArray(signer.Jwk.DeepClone()) })))).ShouldBe(201);
        answer.Has("client_secret").ShouldBeFalse();
        answer.Json.GetProperty("jwks").GetProperty("keys")[0].GetProperty("kid").GetString().ShouldBe("first");
        await desk.ApproveAsync(answer.ClientId);
        (await desk.AskAsync(answer.ClientId, signer)).ShouldIssue("profile:read");
    }

    [Fact]
    public async Task Everything_that_is_said_is_registered_and_told()
    {
        var desk = await Desk.StartAsync(options => options.ClientCertificates = true);
        var sent = Desk.With(
            ("redirect_uris", new JsonArray("https://portal.example/back?tenant=1")),
            ("grant_types", new JsonArray("authorization_code", "refresh_token")),
            ("response_types", new JsonArray("code")),
            ("token_endpoint_auth_method", "private_key_jwt"),
            ("token_endpoint_auth_signing_alg", "ES256"),
            ("jwks_uri", "https://portal.example/jwks"),
            ("scope", "welfare:read profile:read"),
            ("contacts", new JsonArray("office@portal.example")),
            ("dpop_bound_access_tokens", true),
            ("tls_client_certificate_bound_access_tokens", false),
            ("authorization_details_types", new JsonArray("citizen-data")),
            ("servicehub_supplier", "0060:000000002"),
            ("servicehub_purpose", "Registers a change of address"),
            ("servicehub_purposes", new JsonArray("address-change")),
            ("servicehub_environment", "test"),
            ("servicehub_profile", "fapi2"));
        var answer = (await desk.RegisterAsync(sent)).ShouldBe(201);
        foreach (var (name, value) in sent.Where(member => member.Key is not ("scope" or "token_endpoint_auth_signing_alg")))
        {
            JsonNode.DeepEquals(JsonNode.Parse(answer.Json.GetProperty(name).GetRawText()), value).ShouldBeTrue(name);
        }
        answer.Text("scope").ShouldBe("profile:read welfare:read");

        var client = await desk.ClientAsync(answer.ClientId);
        client.RegisteredBy.ShouldBe(Desk.Registrar);
        client.State.ShouldBe(ClientState.Submitted);
        client.SenderConstraint.ShouldBe(SenderConstraint.DPoP);
        client.Environment.ShouldBe(ClientEnvironment.Test);
        client.Profile.ShouldBe(ClientProfile.Fapi2);
        client.AuthenticationMethods.ShouldBe([ClientAuthenticationMethods.PrivateKeyJwt]);
        client.Contact.ShouldBe(new ClientContact("office@portal.example", "office@portal.example", null));
        client.Credentials.ShouldHaveSingleItem().ShouldBeOfType<ClientKeySetCredential>();
        (await desk.Clients.EventsAsync(client.ClientId, 10, null, default)).ShouldHaveSingleItem().Actor
            .ShouldBe(RegistryActor.DynamicRegistration(Desk.Registrar));
    }

    [Fact]
    public async Task What_is_left_out_is_as_RFC_7591_has_it()
    {
        var desk = await Desk.StartAsync();
        var answer = (await desk.RegisterAsync(Desk.With(("grant_types", null), ("redirect_uris", new JsonArray("https://portal.example/back"))))).ShouldBe(201);
        answer.Texts("grant_types").ShouldBe(["authorization_code"]);
        answer.Texts("response_types").ShouldBe(["code"]);
        answer.Text("token_endpoint_auth_method").ShouldBe("client_secret_basic");
        answer.Text("servicehub_environment").ShouldBe("production");
        answer.Text("servicehub_profile").ShouldBe("baseline");
    }

    [Fact]
    public async Task Nothing_that_is_for_administrators_is_taken_from_the_body()
    {
        var desk = await Desk.StartAsync();
        var answer = (await desk.RegisterAsync(Desk.With(
            ("servicehub_state", "approved"), ("state", "Approved"), ("State", "Approved"), ("registeredBy", "nobody"), ("version", 7), ("networks", new JsonArray()),
            ("loginClients", new JsonArray("https://login.example")), ("allowedOrigins", new JsonArray("https://evil.example")), ("tokensPerMinute", 1000000),
            ("tokenLifetime", 600), ("onlyTrustedDocuments", false), ("credentials", new JsonArray()), ("clientId", "chosen"), ("changedBy", new JsonArray()),
            ("client_name#th", "พอร์ทัล"), ("logo_uri", "https://portal.example/logo"), ("software_id", "4NRB1-0XZABZI9E6-5SM3R"), ("unheard_of", new JsonObject())))).ShouldBe(201);
        var client = await desk.ClientAsync(answer.ClientId);
        client.ShouldBe(ClientMetadataOf(client) with
        {
            ClientId = client.ClientId,
            State = ClientState.Submitted,
            Credentials = client.Credentials,
            Created = desk.Hub.Clock.Now,
            RegisteredBy = Desk.Registrar,
            ChangedBy = client.ChangedBy,
            Version = 1,
        });
        client.ChangedBy.ShouldBe([Desk.Registrar]);
        client.ClientId.ShouldStartWith("client-");
    }

    [Fact]
    public async Task A_key_bound_token_registers_with_its_proof()
    {
        var desk = await Desk.StartAsync();
        var prover = new Prover(desk.Hub);
        var secret = await desk.EnterAsync("bound", AdministrationScopes.Register);
        var nonceless = await desk.SendAsync(Request(prover.Proof("POST", desk.Hub.Issuer.TokenEndpoint, null)));
        var nonce = nonceless.Headers["DPoP-Nonce"].Single();
        var token = (await desk.SendAsync(Request(prover.Proof("POST", desk.Hub.Issuer.TokenEndpoint, nonce)))).Text("access_token");
        var body = Desk.Metadata().ToJsonString();

        (await desk.RegisterAsync(Desk.Bearer(token), body)).ShouldRefuse("invalid_token", "bound to a key", 401);
        var wants = await desk.RegisterAsync($"DPoP {token}", body, prover.Proof("POST", desk.Hub.Issuer.RegistrationEndpoint, null, token));
        wants.ShouldRefuse("use_dpop_nonce", "nonce", 401);
        nonce = wants.Headers["DPoP-Nonce"].Single();
        var other = prover.Proof("POST", desk.Hub.Issuer.TokenEndpoint, nonce, token);
        (await desk.RegisterAsync($"DPoP {token}", body, other)).ShouldRefuse("invalid_dpop_proof", "", 401);
        (await desk.RegisterAsync($"DPoP {token}", body, prover.Proof("POST", desk.Hub.Issuer.RegistrationEndpoint, nonce, token))).ShouldBe(201);

        ServiceHub.OAuth.Endpoints.OAuthRequest Request(string proof) =>
            Hub.Request(Hub.Basic("bound", secret), ("grant_type", "client_credentials")) with { Proofs = [proof] };
    }

    [Fact]
    public async Task A_token_without_the_right_is_told_which_it_needs()
    {
        var desk = await Desk.StartAsync();
        var token = await desk.TokenAsync("reader", await desk.EnterAsync("reader", AdministrationScopes.Manage, "profile:read"));
        var answer = await desk.RegisterAsync(Desk.Bearer(token), Desk.Metadata().ToJsonString());
        answer.ShouldRefuse("insufficient_scope", "clients:register", 403);
        answer.Headers["WWW-Authenticate"].First().ShouldContain("error=\"insufficient_scope\"");
        answer.Headers["WWW-Authenticate"].First().ShouldContain("scope=\"clients:register\"");
    }

    [Fact]
    public async Task Who_brings_no_token_made_no_error()
    {
        var desk = await Desk.StartAsync();
        var answer = await desk.RegisterAsync(null, "{}");
        answer.ShouldRefuse("invalid_token", "Send an access token", 401);
        answer.Headers["WWW-Authenticate"].ShouldAllBe(challenge => !challenge.Contains("error="));
    }

    [Fact]
    public async Task Neither_a_secret_nor_a_registration_access_token_registers()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        foreach (var authorization in (string[])[Desk.Bearer(registered.Token), Desk.Bearer("e30.e30.e30"), Hub.Basic(registered.ClientId, registered.Text("client_secret"))])
        {
            (await desk.RegisterAsync(authorization, Desk.Metadata().ToJsonString())).ShouldRefuse("invalid_token", "", 401);
        }
    }

    [Fact]
    public async Task The_right_ends_with_the_registrar()
    {
        var desk = await Desk.StartAsync();
        await desk.Registry.MoveAsync(new(Desk.Registrar), ClientAction.Suspended, RegistryActor.CommandLine, default);
        (await desk.RegisterAsync()).ShouldRefuse("invalid_token", "not approved", 401);
    }

    [Fact]
    public async Task A_registrar_does_not_fill_the_queue()
    {
        var desk = await Desk.StartAsync();
        for (var time = 0; time < SenderKeepsItsRate.MostPerMinute; time++)
        {
            (await desk.RegisterAsync(new JsonObject())).ShouldBe(400);
        }
        var answer = await desk.RegisterAsync();
        answer.ShouldRefuse("temporarily_unavailable", "60 requests in a minute", 429);
        answer.Headers["Retry-After"].ShouldHaveSingleItem();
        desk.Hub.Clock.Now += TimeSpan.FromMinutes(1);
        (await desk.RegisterAsync()).ShouldBe(201);
    }

    [Fact]
    public async Task A_network_that_sends_wrong_tokens_is_not_looked_at()
    {
        var desk = await Desk.StartAsync(options => options.FailuresPerMinute = 3);
        for (var time = 0; time < 3; time++)
        {
            (await desk.RegisterAsync("Bearer guessed", "{}")).ShouldBe(401);
        }
        (await desk.RegisterAsync()).ShouldRefuse("temporarily_unavailable", "failed to authenticate", 429);
    }

    [Fact]
    public async Task Who_registered_a_client_does_not_approve_it()
    {
        var desk = await Desk.StartAsync();
        var answer = await desk.RegisterAsync();
        (await desk.Registry.MoveAsync(new(answer.ClientId), ClientAction.Approved, RegistryActor.Administrator(Desk.Registrar), default))
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(RegistryErrors.OwnWorkCode);
    }

    private static Client ClientMetadataOf(Client client) => new()
    {
        ClientId = client.ClientId,
        Name = "A portal",
        Organisation = "0060:000000001",
        State = client.State,
        Scopes = ScopeSet.Of("profile:read"),
        Credentials = client.Credentials,
        AuthenticationMethods = client.AuthenticationMethods,
        GrantTypes = client.GrantTypes,
        Purposes = client.Purposes,
        Networks = [],
        RedirectUris = client.RedirectUris,
        LoginClients = [],
        AllowedOrigins = [],
    };
}
