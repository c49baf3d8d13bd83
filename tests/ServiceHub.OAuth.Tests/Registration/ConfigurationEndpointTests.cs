using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Clients.Registry;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Registration;

public sealed class ConfigurationEndpointTests
{
    private const string Metadata = "invalid_client_metadata";
    private const string Wrong = "The registration access token is not that of a client at this address.";

    [Fact]
    public async Task A_registration_is_read_without_its_secret()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        var read = (await desk.ReadAsync(registered.ClientId, registered.Token)).ShouldBe(200);
        read.Has("client_secret").ShouldBeFalse();
        var told = registered.Unchanged();
        told.Remove("client_secret");
        JsonNode.DeepEquals(read.Unchanged(), told).ShouldBeTrue();
        read.Token.ShouldBe(registered.Token);
        read.Text("registration_client_uri").ShouldBe(registered.Text("registration_client_uri"));
    }

    [Fact]
    public async Task What_is_sent_back_as_it_was_told_changes_nothing_that_counts()
    {
        var desk = await Desk.StartAsync();
        using var key = Signer.Es256("first");
        var registered = await desk.RegisterAsync(Desk.With(
            ("token_endpoint_auth_method", "private_key_jwt"), ("jwks", Keys(key)), ("contacts", new JsonArray("office@portal.example")), ("dpop_bound_access_tokens", true)));
        // What administrators add to it stays.
        await desk.Registry.UpdateAsync(new(registered.ClientId), client => client with
        {
            AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt, ClientAuthenticationMethods.SelfSignedTlsClientAuth],
            Contact = new("Help desk", "office@portal.example", "+6621234567"),
            TokensPerMinute = 7,
            TokenFormat = AccessTokenFormat.Opaque,
            AllowedOrigins = ["https://portal.example"],
            OnlyTrustedDocuments = true,
        }, Office.Anong, default);
        await desk.Registry.AddCredentialAsync(
            new(registered.ClientId), new(CredentialKind.Certificate, "card", new string('a', 64)), RegistryActor.CommandLine, default);
        await desk.ApproveAsync(registered.ClientId);
        var before = await desk.ClientAsync(registered.ClientId);

        var replaced = (await desk.ReplaceAsync(registered.ClientId, registered.Token, (await desk.ReadAsync(registered.ClientId, registered.Token)).Unchanged())).ShouldBe(200);
        replaced.Text("servicehub_state").ShouldBe("approved");
        var after = await desk.ClientAsync(registered.ClientId);
        ClientJson.Write(after with { Version = before.Version }).ShouldBe(ClientJson.Write(before));
        after.Credentials.ShouldBe(before.Credentials);
    }

    [Fact]
    public async Task A_client_keeps_the_certificate_that_administrators_gave_it()
    {
        var desk = await Desk.StartAsync(options => options.ClientCertificates = true);
        var registered = await desk.RegisterAsync();
        await desk.Registry.AddCredentialAsync(
            new(registered.ClientId), new(CredentialKind.Certificate, "card", new string('a', 64)), RegistryActor.CommandLine, default);
        await desk.Registry.UpdateAsync(
            new(registered.ClientId), client => client with { AuthenticationMethods = [ClientAuthenticationMethods.SelfSignedTlsClientAuth] }, RegistryActor.CommandLine, default);
        var read = await desk.ReadAsync(registered.ClientId, registered.Token);
        read.Text("token_endpoint_auth_method").ShouldBe(ClientAuthenticationMethods.SelfSignedTlsClientAuth);
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, read.Unchanged())).ShouldBe(200);
        var client = await desk.ClientAsync(registered.ClientId);
        client.AuthenticationMethods.ShouldBe([ClientAuthenticationMethods.SelfSignedTlsClientAuth]);
        client.Credentials.Where(credential => credential.Revoked is null).ShouldHaveSingleItem().ShouldBeOfType<ClientCertificateCredential>();
    }

    [Fact]
    public async Task A_replacement_replaces_all()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync(Desk.With(
            ("scope", "profile:read welfare:read"), ("contacts", new JsonArray("office@portal.example")), ("servicehub_purpose", "Trials"), ("servicehub_environment", "test")));
        var replaced = (await desk.ReplaceAsync(registered.ClientId, registered.Token, Desk.With(("client_id", registered.ClientId), ("client_name", "Another name"), ("scope", null)))).ShouldBe(200);
        replaced.Text("client_name").ShouldBe("Another name");
        replaced.Text("scope").ShouldBe("");
        replaced.Text("servicehub_purpose").ShouldBe("");
        replaced.Text("servicehub_environment").ShouldBe("production");
        replaced.Has("contacts").ShouldBeFalse();
        replaced.Has("client_secret").ShouldBeFalse("the secret that it has goes on");
        (await desk.ClientAsync(registered.ClientId)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_approved_client_that_asks_for_more_waits_again()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        await desk.ApproveAsync(registered.ClientId);
        var (id, secret) = (registered.ClientId, registered.Text("client_secret"));
        var metadata = registered.Unchanged();
        metadata["contacts"] = new JsonArray("office@portal.example");
        (await desk.ReplaceAsync(id, registered.Token, metadata)).Text("servicehub_state").ShouldBe("approved");
        (await desk.AskAsync(id, secret)).ShouldIssue("profile:read");

        metadata["scope"] = "profile:read welfare:read";
        (await desk.ReplaceAsync(id, registered.Token, metadata)).Text("servicehub_state").ShouldBe("submitted");
        (await desk.AskAsync(id, secret)).ShouldRefuse("unauthorized_client", "This client is not approved; its state is Submitted.");
    }

    [Fact]
    public async Task Keys_follow_the_metadata_in_one_change()
    {
        var desk = await Desk.StartAsync();
        using var first = Signer.Es256("first");
        using var second = Signer.Es256("second");
        var registered = await desk.RegisterAsync(Desk.With(("token_endpoint_auth_method", "private_key_jwt"), ("jwks", Keys(first))));
        var metadata = registered.Unchanged();
        metadata["jwks"] = Keys(first, second);
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        var kept = (await desk.ClientAsync(registered.ClientId)).Credentials;
        kept.Select(key => key.StateAt(desk.Hub.Clock.Now)).ShouldBe([CredentialState.Active, CredentialState.Active]);

        metadata["jwks"] = Keys(second);
        var replaced = (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        replaced.Json.GetProperty("jwks").GetProperty("keys").EnumerateArray().ShouldHaveSingleItem().GetProperty("kid").GetString().ShouldBe("second");
        var client = await desk.ClientAsync(registered.ClientId);
        client.Credentials[0].Revoked.ShouldBe(desk.Hub.Clock.Now);
        client.Credentials[1].ShouldBe(kept[1]);
        client.Version.ShouldBe(3);

        metadata["jwks"] = Keys(first, second);
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldRefuse(Metadata, "jwks: A key was revoked");

        metadata.Remove("jwks");
        metadata["jwks_uri"] = "https://portal.example/jwks";
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200).Has("jwks").ShouldBeFalse();
        (await desk.ClientAsync(registered.ClientId)).Credentials.Where(key => key.Revoked is null).ShouldHaveSingleItem().ShouldBeOfType<ClientKeySetCredential>();
    }

    [Fact]
    public async Task A_key_that_an_approved_client_adds_opens_nothing_until_somebody_lets_it_in()
    {
        var desk = await Desk.StartAsync();
        using var first = Signer.Es256("first");
        using var second = Signer.Es256("second");
        var registered = await desk.RegisterAsync(Desk.With(("token_endpoint_auth_method", "private_key_jwt"), ("jwks", Keys(first))));
        var id = registered.ClientId;
        await desk.ApproveAsync(id);
        var metadata = registered.Unchanged();
        metadata["jwks"] = Keys(first, second);
        (await desk.ReplaceAsync(id, registered.Token, metadata)).ShouldBe(200).Text("servicehub_state").ShouldBe("approved");
        (await desk.AskAsync(id, first)).ShouldIssue("profile:read");
        (await desk.AskAsync(id, second)).Status.ShouldBe(401);

        var added = (await desk.ClientAsync(id)).Credentials[1];
        added.AwaitsApproval.ShouldBeTrue();
        (await desk.Registry.ApproveCredentialAsync(new(id), added.Id, RegistryActor.Administrator(id), default)).Client.ShouldBeNull();
        (await desk.Registry.ApproveCredentialAsync(new(id), added.Id, Office.Boon, default)).Client.ShouldNotBeNull();
        (await desk.AskAsync(id, second)).ShouldIssue("profile:read");
    }

    [Fact]
    public async Task A_client_that_turns_from_keys_to_a_secret_is_told_it_once()
    {
        var desk = await Desk.StartAsync();
        using var key = Signer.Es256();
        var registered = await desk.RegisterAsync(Desk.With(("token_endpoint_auth_method", "private_key_jwt"), ("jwks", Keys(key))));
        var metadata = Desk.With(("client_id", registered.ClientId), ("token_endpoint_auth_method", "client_secret_post"));
        var replaced = (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        replaced.Text("client_secret").ShouldNotBeEmpty();
        replaced.Json.GetProperty("client_secret_expires_at").GetInt64().ShouldBe(0);
        (await desk.ReadAsync(registered.ClientId, registered.Token)).Has("client_secret").ShouldBeFalse();

        metadata["token_endpoint_auth_method"] = "private_key_jwt";
        metadata["jwks_uri"] = "https://portal.example/jwks";
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        (await desk.ClientAsync(registered.ClientId)).Credentials.OfType<ClientSecretCredential>().ShouldAllBe(secret => secret.Revoked != null);
    }

    /// <summary>Members that are put into right metadata, and what the description is about.</summary>
    public static TheoryData<string, string> WrongReplacements { get; } = new()
    {
        { """{"client_id":null}""", "client_id: It is not that of this registration" },
        { """{"client_id":"registrar"}""", "client_id: It is not that of this registration" },
        { """{"client_id":7}""", "client_id: It is not that of this registration" },
        { """{"registration_access_token":"a"}""", "registration_access_token: It is given by the hub." },
        { """{"registration_client_uri":"https://a.example/"}""", "registration_client_uri: It is given by the hub." },
        { """{"client_secret_expires_at":0}""", "client_secret_expires_at: It is given by the hub." },
        { """{"client_id_issued_at":0}""", "client_id_issued_at: It is given by the hub." },
        { """{"client_secret":"chosen"}""", "client_secret: It is not the client's." },
        { """{"client_secret":7}""", "client_secret: It is not the client's." },
        { """{"scope":"clients:manage"}""", "scope: The scopes that open the hub itself" },
        { """{"client_name":null}""", "client_name: It is missing." },
    };

    [Theory]
    [MemberData(nameof(WrongReplacements))]
    public async Task A_wrong_replacement_changes_nothing(string members, string about)
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        var metadata = registered.Unchanged();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            metadata[name] = value?.DeepClone();
        }
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldRefuse(Metadata, about);
        (await desk.ClientAsync(registered.ClientId)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_secret_may_be_repeated_while_it_is_live()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        var metadata = registered.Unchanged();
        metadata["client_secret"]!.GetValue<string>().ShouldBe(registered.Text("client_secret"));
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        var credential = (await desk.ClientAsync(registered.ClientId)).Credentials.Single();
        await desk.Registry.RevokeCredentialAsync(new(registered.ClientId), credential.Id, RegistryActor.CommandLine, default);
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldRefuse(Metadata, "client_secret: ");
    }

    [Fact]
    public async Task An_administrator_may_grant_more_than_can_be_asked_for_and_the_client_keep_it()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        await desk.Registry.UpdateAsync(
            new(registered.ClientId), client => client with { Scopes = ScopeSet.Of("profile:read", AdministrationScopes.Read) }, RegistryActor.CommandLine, default);
        var metadata = (await desk.ReadAsync(registered.ClientId, registered.Token)).Unchanged();
        metadata["client_name"] = "Another name";
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldBe(200);
        metadata["scope"] = $"{AdministrationScopes.Read} {AdministrationScopes.Manage}";
        (await desk.ReplaceAsync(registered.ClientId, registered.Token, metadata)).ShouldRefuse(Metadata, "scope: ");
    }

    [Fact]
    public async Task A_client_that_is_ended_gets_no_token_and_its_registration_is_gone()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        await desk.ApproveAsync(registered.ClientId);
        var (id, secret) = (registered.ClientId, registered.Text("client_secret"));
        var token = await desk.TokenAsync(id, secret);
        var ended = (await desk.EndAsync(id, registered.Token)).ShouldBe(204);
        ended.Json.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Undefined);

        (await desk.AskAsync(id, secret)).ShouldRefuse("unauthorized_client", "This client is not approved; its state is Ended.");
        (await desk.Resource.JudgeAsync(new(Desk.Bearer(token), "POST", desk.Hub.Issuer.Audience), default)).IsValid.ShouldBeFalse();
        (await desk.ReadAsync(id, registered.Token)).ShouldRefuse("invalid_token", Wrong, 401);
        (await desk.ReplaceAsync(id, registered.Token, registered.Unchanged())).ShouldRefuse("invalid_token", Wrong, 401);
        (await desk.EndAsync(id, registered.Token)).ShouldRefuse("invalid_token", Wrong, 401);
        (await desk.Clients.EventsAsync(id, 1, null, default)).Single().Actor.ShouldBe(RegistryActor.DynamicRegistration(id));
    }

    [Fact]
    public async Task A_client_that_an_administrator_ended_has_no_registration()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        await desk.Registry.MoveAsync(new(registered.ClientId), ClientAction.Ended, Office.Boon, default);
        (await desk.ReadAsync(registered.ClientId, registered.Token)).ShouldRefuse("invalid_token", Wrong, 401);
    }

    [Fact]
    public async Task Another_clients_token_and_an_unknown_client_are_told_the_same()
    {
        var desk = await Desk.StartAsync();
        var (first, second) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        foreach (var (id, token) in ((string, string?)[])
            [(first.ClientId, second.Token), ("nobody", first.Token), (Desk.Registrar, first.Token), (first.ClientId, "guessed"), (first.ClientId, ""), (first.ClientId, desk.Token)])
        {
            (await desk.ReadAsync(id, token)).ShouldRefuse("invalid_token", Wrong, 401);
            (await desk.ReplaceAsync(id, token, first.Unchanged())).ShouldRefuse("invalid_token", Wrong, 401);
            (await desk.EndAsync(id, token)).ShouldRefuse("invalid_token", Wrong, 401);
        }
        (await desk.ReadAsync(first.ClientId, null)).ShouldRefuse("invalid_token", "Send the registration access token", 401);
        (await desk.ReadAsync(first.ClientId, first.Token)).ShouldBe(200);
    }

    [Fact]
    public async Task A_registration_access_token_opens_nothing_else()
    {
        var desk = await Desk.StartAsync();
        var registered = await desk.RegisterAsync();
        await desk.ApproveAsync(registered.ClientId);
        (await desk.Resource.JudgeAsync(new(Desk.Bearer(registered.Token), "POST", desk.Hub.Issuer.Audience), default)).IsValid.ShouldBeFalse();
        foreach (var (name, value) in ((string, string)[])[("refresh_token", "refresh_token"), ("code", "authorization_code")])
        {
            var answer = await desk.SendAsync(Hub.Request(
                Hub.Basic(registered.ClientId, registered.Text("client_secret")), ("grant_type", value), (name, registered.Token), ("redirect_uri", "https://a.example/")));
            answer.Status.ShouldBe(400);
        }
        var looked = await desk.Server.Introspection.HandleAsync(
            Hub.Request(Hub.Basic(registered.ClientId, registered.Text("client_secret")), ("token", registered.Token)), default);
        Answer.Of(looked).Json.GetProperty("active").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 503)]
    public async Task Who_meets_another_change_tries_once_more(int conflicts, int status)
    {
        BusyRegister? busy = null;
        var desk = await Desk.StartAsync(wrap: register => busy = new BusyRegister(register));
        var registered = await desk.RegisterAsync();
        busy!.Conflicts = conflicts;
        var answer = await desk.ReplaceAsync(registered.ClientId, registered.Token, registered.Unchanged());
        answer.Status.ShouldBe(status);
        answer.Headers["Retry-After"].ShouldBe(status == 503 ? ["1"] : []);
        busy.Conflicts = conflicts;
        (await desk.EndAsync(registered.ClientId, registered.Token)).Status.ShouldBe(status == 200 ? 204 : 503);
    }

    private static JsonObject Keys(params Signer[] signers) =>
        new() { ["keys"] = new JsonArray([.. signers.Select(signer => signer.Jwk.DeepClone())]) };

    /// <summary>Somebody else writes first, so many times.</summary>
    private sealed class BusyRegister(IClientRegister register) : IClientRegister
    {
        public int Conflicts { get; set; }

        public ValueTask<Client?> ReadAsync(string clientId, CancellationToken cancellation) => register.ReadAsync(clientId, cancellation);

        public ValueTask<bool> TryWriteAsync(ClientChange change, CancellationToken cancellation) =>
            Conflicts-- > 0 ? new(false) : register.TryWriteAsync(change, cancellation);
    }
}
