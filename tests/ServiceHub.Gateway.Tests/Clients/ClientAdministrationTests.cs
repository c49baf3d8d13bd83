using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Tests.Clients;

[Collection(OneHub.Name)]
public sealed class ClientAdministrationTests(SharedHub shared)
{
    private const string Administrator = "administrator";
    private const string Register = """
        mutation ($input: RegisterClientInput!) { registerClient(input: $input) { client { clientId state version changedBy } issued { secret credential { id kind state } } errors { code field message } } }
        """;

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_client_is_registered_approved_and_gets_tokens_until_it_is_suspended()
    {
        var registered = (await ChangeAsync(Register, new { input = Input("counter-1") })).At("data", "registerClient");
        registered.Text("client", "state").ShouldBe("SUBMITTED");
        await Hub.LearnAsync("counter-1", client => client.State == ClientState.Submitted);
        var secret = registered.At("issued")[0].Text("secret")!;
        (await Hub.RequestTokenAsync("counter-1", secret)).StatusCode.ShouldNotBe(HttpStatusCode.OK);

        var own = await MoveAsync("approveClient", "counter-1", 1);
        own.At("errors")[0].Text("code").ShouldBe("OWN_WORK");
        await ByCommandLineAsync("counter-1", ClientAction.Approved);
        await Hub.LearnAsync("counter-1", client => client.State == ClientState.Approved);
        (await Hub.RequestTokenAsync("counter-1", secret, "identity-card:read")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await MoveAsync("suspendClient", "counter-1")).Text("client", "state").ShouldBe("SUSPENDED");
        await Hub.LearnAsync("counter-1", client => client.State == ClientState.Suspended);
        (await Hub.RequestTokenAsync("counter-1", secret)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await MoveAsync("resumeClient", "counter-1")).Text("client", "state").ShouldBe("APPROVED");
        (await MoveAsync("endClient", "counter-1")).Text("client", "state").ShouldBe("ENDED");
        (await MoveAsync("resumeClient", "counter-1")).At("errors")[0].Text("code").ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task A_second_administrator_approves()
    {
        var registered = (await ChangeAsync(Register, new { input = Input("second-admin", "clients:read", "clients:approve") })).At("data", "registerClient");
        await ByCommandLineAsync("second-admin", ClientAction.Approved);
        await Hub.LearnAsync("second-admin", client => client.State == ClientState.Approved);
        await ChangeAsync(Register, new { input = Input("counter-2") });
        var answer = await Hub.RequestTokenAsync("second-admin", registered.At("issued")[0].Text("secret")!);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var approved = await Hub.SendAsync(token, JsonContent.Create(new { query = """mutation { approveClient(clientId: "counter-2", version: 1) { client { state } errors { code } } }""" }));
        (await approved.Content.ReadFromJsonAsync<JsonElement>()).Text("data", "approveClient", "client", "state").ShouldBe("APPROVED");
    }

    [Fact]
    public async Task Credentials_are_added_rotated_and_revoked()
    {
        await ChangeAsync(Register, new { input = Input("counter-3") });
        const string rotate = """mutation { rotateCredential(clientId: "counter-3", credential: { kind: SECRET, label: "next" }, overlapHours: 1) { client { credentials { id expires state } } issued { secret credential { id } } errors { code } } }""";
        var rotated = (await ChangeAsync(rotate)).At("data", "rotateCredential");
        rotated.At("issued")[0].Text("secret")!.Length.ShouldBe(43);
        var id = rotated.At("issued")[0].Text("credential", "id");
        rotated.At("client", "credentials").EnumerateArray().Single(credential => credential.Text("id") != id).Text("expires").ShouldNotBeNull();

        foreach (var hours in new[] { int.MinValue, int.MaxValue })
        {
            (await ChangeAsync(rotate.Replace("overlapHours: 1", $"overlapHours: {hours}", StringComparison.Ordinal)))
                .At("data", "rotateCredential", "errors")[0].Text("code").ShouldBe("INVALID_VALUE");
        }

        const string revoke = """mutation ($id: ID!) { revokeCredential(clientId: "counter-3", credentialId: $id) { client { credentials { id state } } errors { code } } }""";
        (await ChangeAsync(revoke, new { id })).At("data", "revokeCredential", "client", "credentials").EnumerateArray()
            .Single(credential => credential.Text("id") == id).Text("state").ShouldBe("REVOKED");

        const string add = """mutation ($value: String) { addCredential(clientId: "counter-3", credential: { kind: KEY, label: "key", value: $value }) { issued { secret credential { detail } } errors { code message } } }""";
        var refused = (await ChangeAsync(add, new { value = PrivateJwk() })).At("data", "addCredential");
        refused.At("errors")[0].Text("code").ShouldBe("PRIVATE_KEY");
        refused.ToString().ShouldNotContain("\"d\"");
    }

    [Fact]
    public async Task A_credential_that_an_administrator_gives_a_client_in_use_opens_nothing_before_another_lets_it_in()
    {
        await ChangeAsync(Register, new { input = Input("counter-second") });
        await ByCommandLineAsync("counter-second", ClientAction.Approved);
        const string add = """mutation { addCredential(clientId: "counter-second", credential: { kind: SECRET, label: "second" }) { client { version credentials { addedBy } } issued { secret credential { id state } } } }""";
        var given = (await ChangeAsync(add)).At("data", "addCredential");
        var (secret, id) = (given.At("issued")[0].Text("secret")!, given.At("issued")[0].Text("credential", "id")!);
        given.At("issued")[0].Text("credential", "state").ShouldBe("AWAITING_APPROVAL");
        await Hub.LearnAsync("counter-second", client => client.Credentials.Count == 2);
        (await (await Hub.RequestTokenAsync("counter-second", secret)).Content.ReadFromJsonAsync<JsonElement>())
            .Text("error_description").ShouldBe("The client secret waits for an administrator to approve it.");
        (await ChangeAsync("""{ clients(filter: { awaitsApproval: true, text: "counter-second" }) { edges { node { clientId } } } }""")).At("data", "clients", "edges").GetArrayLength().ShouldBe(1);

        const string approve = """mutation ($id: ID!) { approveCredential(clientId: "counter-second", version: 3, credentialId: $id) { client { state } errors { code } } }""";
        (await ChangeAsync(approve, new { id })).At("data", "approveCredential", "errors")[0].Text("code").ShouldBe("OWN_WORK");
        (await Hub.Services.GetRequiredService<ClientRegistry>().ApproveCredentialAsync(new("counter-second"), id, RegistryActor.Administrator("another"), default))
            .Errors.ShouldBeEmpty();
        await Hub.LearnAsync("counter-second", client => client.Credentials.All(credential => !credential.AwaitsApproval));
        (await Hub.RequestTokenAsync("counter-second", secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_update_of_an_older_version_is_refused_and_wider_rights_wait()
    {
        await ChangeAsync(Register, new { input = Input("counter-4") });
        await ByCommandLineAsync("counter-4", ClientAction.Approved);
        const string update = """mutation ($version: Int!, $input: ClientInput!) { updateClient(clientId: "counter-4", version: $version, input: $input) { client { state scopes } errors { code } } }""";
        var input = new { name = "Counter", organisation = "0060:000000009", scopes = new[] { "profile:read" }, authenticationMethods = new[] { "client_secret_basic" } };
        (await ChangeAsync(update, new { version = 1, input })).At("data", "updateClient", "errors")[0].Text("code").ShouldBe("VERSION_CONFLICT");
        (await ChangeAsync(update, new { version = 2, input })).Text("data", "updateClient", "client", "state").ShouldBe("SUBMITTED");
    }

    [Fact]
    public async Task Every_error_of_an_input_is_told()
    {
        var input = new
        {
            clientId = "counter-5",
            client = new { name = "", organisation = "0060:000000009", scopes = new[] { "no:such" }, authenticationMethods = new[] { "none" } },
        };
        var errors = (await ChangeAsync(Register, new { input })).At("data", "registerClient", "errors");
        errors.EnumerateArray().Select(error => error.Text("field")).ShouldBe(["name", "authenticationMethods", "scopes"]);
        var unreadable = new { client = new { name = "N", organisation = "0060:000000009", scopes = new[] { "a b" }, networks = new[] { "10.0.0.0/33" }, redirectUris = new[] { "back" } } };
        (await ChangeAsync(Register, new { input = unreadable })).At("data", "registerClient", "errors").EnumerateArray()
            .Select(error => error.Text("field")).ShouldBe(["scopes", "networks", "redirectUris"]);
    }

    [Fact]
    public async Task Clients_are_listed_by_page_and_filter()
    {
        const string list = "query ($filter: ClientFilter, $after: String) { clients(filter: $filter, first: 2, after: $after) { edges { node { clientId } } pageInfo { hasNextPage endCursor } } }";
        var filter = new { text = "partner", state = "APPROVED" };
        var page = (await AskAsync(list, new { filter })).At("data", "clients");
        Ids(page).ShouldBe(["partner", "partner-dpop"]);
        page.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        page = (await AskAsync(list, new { filter, after = page.Text("pageInfo", "endCursor") })).At("data", "clients");
        Ids(page).ShouldBe(["partner-key", "partner-narrow"]);
        page.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
        Ids((await AskAsync(list, new { filter = new { method = "private_key_jwt" } })).At("data", "clients")).ShouldBe(["partner-key", "portal"]);
        (await AskAsync(list, new { after = "!" })).Errors().First().Code().ShouldBe("BAD_USER_INPUT");
        (await AskAsync("{ clients(first: 101) { edges { cursor } } }")).Errors().First().Code().ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task What_happened_is_told_with_before_and_after()
    {
        await ChangeAsync(Register, new { input = Input("counter-6") });
        await MoveAsync("endClient", "counter-6");
        var client = (await AskAsync("""{ client(clientId: "counter-6") { findings { code } events { edges { node { action actorKind actorClientId before after } } } } }""")).At("data", "client");
        client.At("findings").GetArrayLength().ShouldBeGreaterThan(0);
        var events = client.At("events", "edges").EnumerateArray().Select(edge => edge.GetProperty("node")).ToList();
        events.Select(entry => entry.Text("action")).ShouldBe(["ENDED", "REGISTERED"]);
        events[0].Text("actorClientId").ShouldBe(Administrator);
        JsonElement.Parse(events[0].Text("before")!).Text("state").ShouldBe("SUBMITTED");
        JsonElement.Parse(events[0].Text("after")!).Text("state").ShouldBe("ENDED");
        var all = (await AskAsync("{ clientEvents(first: 1) { edges { node { clientId } } pageInfo { endCursor } } }")).At("data", "clientEvents");
        var next = await AskAsync("query ($after: String) { clientEvents(first: 1, after: $after) { edges { cursor } } }", new { after = all.Text("pageInfo", "endCursor") });
        next.At("data", "clientEvents", "edges").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Each_right_is_one_of_its_own()
    {
        var partner = await Hub.AskAsync("{ clients { edges { cursor } } clientEvents { edges { cursor } } }");
        partner.Errors().Select(error => error.Code()).ShouldBe(["FORBIDDEN", "FORBIDDEN"]);
        var manager = await Hub.AskAsync(Register, new { input = Input("counter-7") }, Administrator, "clients:manage");
        manager.Errors().First().Text("extensions", "scope").ShouldBe("clients:read");
        manager.At("data", "registerClient", "issued").GetArrayLength().ShouldBe(1);
        var reader = await Hub.AskAsync(Register, new { input = Input("counter-8") }, Administrator, "clients:read");
        reader.Errors().First().Text("extensions", "scope").ShouldBe("clients:manage");
        (await AskAsync("""{ client(clientId: "counter-8") { name } }""")).At("data", "client").ValueKind.ShouldBe(JsonValueKind.Null);
        var approver = await Hub.AskAsync("""mutation { approveClient(clientId: "counter-7", version: 1) { errors { code } } }""", null, Administrator, "clients:manage");
        approver.Errors().First().Text("extensions", "scope").ShouldBe("clients:approve");
        var auditor = await Hub.AskAsync("""{ client(clientId: "partner") { name events { edges { cursor } } } }""", null, Administrator, "clients:read");
        auditor.Errors().First().Text("extensions", "scope").ShouldBe("clients:audit");
    }

    [Fact]
    public void No_demo_partner_is_an_administrator()
    {
        foreach (var client in Hub.Clients.EnumerateArray().Where(client => client.Text("client_id") != Administrator))
        {
            client.At("scopes").EnumerateArray().Select(scope => scope.GetString()!).ShouldNotContain(scope => AdministrationScopes.All.Contains(scope));
        }
    }

    [Fact]
    public async Task A_change_by_GET_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString("""mutation { endClient(clientId: "partner") { errors { code } } }""")}");
        request.Headers.Authorization = new("Bearer", await Hub.TokenAsync(Administrator));
        (await Hub.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await AskAsync("""{ client(clientId: "partner") { state } }""")).Text("data", "client", "state").ShouldBe("APPROVED");
    }

    [Fact]
    public async Task Scopes_are_listed_in_both_languages()
    {
        var scopes = (await Hub.AskAsync("{ scopes { name description { en th } } }")).At("data", "scopes");
        scopes.EnumerateArray().Select(scope => scope.Text("name")).ShouldContain("welfare:read");
        scopes.EnumerateArray().ShouldAllBe(scope => scope.Text("description", "en")!.Length > 10 && scope.Text("description", "th")!.Any(letter => letter > 'ก'));
    }

    private static object Input(string clientId, params string[] scopes) => new
    {
        clientId,
        submit = true,
        client = new
        {
            name = "A counter",
            organisation = "0060:000000009",
            scopes = scopes.Length > 0 ? scopes : ["identity-card:read"],
            authenticationMethods = new[] { "client_secret_basic" },
        },
        credentials = new[] { new { kind = "SECRET", label = "first" } },
    };

    private static string PrivateJwk() => """{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}""";

    private static IEnumerable<string> Ids(JsonElement page) => page.At("edges").EnumerateArray().Select(edge => edge.Text("node", "clientId")!);

    private Task<JsonElement> AskAsync(string query, object? variables = null) => Hub.AskAsync(query, variables, Administrator);

    private async Task<JsonElement> ChangeAsync(string mutation, object? variables = null)
    {
        var answer = await AskAsync(mutation, variables);
        answer.Errors().ShouldBeEmpty();
        return answer;
    }

    private async Task<JsonElement> MoveAsync(string field, string clientId, int? version = null) =>
        (await ChangeAsync($$"""mutation { {{field}}(clientId: "{{clientId}}"{{(version is { } known ? $", version: {known}" : "")}}) { client { state } errors { code } } }""")).At("data", field);

    private async Task ByCommandLineAsync(string clientId, ClientAction action) =>
        (await Hub.Services.GetRequiredService<ClientRegistry>().MoveAsync(new(clientId), action, RegistryActor.CommandLine, default)).Errors.ShouldBeEmpty();
}
