using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Gateway.Tests.OAuth;

[Collection(OneHub.Name)]
public sealed class RegistrationTests(SharedHub shared)
{
    private const string Path = "/oauth/register";
    private const string Least = """{"client_name":"A portal","grant_types":["client_credentials"],"scope":"identity-card:read","servicehub_organisation":"0060:000000009"}""";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_client_is_registered_approved_looked_at_replaced_and_ended()
    {
        var registered = await RegisterAsync();
        var (id, secret, token) = (registered.Text("client_id")!, registered.Text("client_secret")!, registered.Text("registration_access_token")!);
        var address = registered.Text("registration_client_uri")!;
        address.ShouldBe($"{_hub.Http.BaseAddress}oauth/register/{id}");
        (await _hub.RequestTokenAsync(id, secret)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var registry = _hub.Services.GetRequiredService<ClientRegistry>();
        await registry.MoveAsync(new(id), ClientAction.Approved, RegistryActor.CommandLine, default);
        await _hub.LearnAsync(id, client => client.State == ClientState.Approved);
        (await _hub.RequestTokenAsync(id, secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var read = await SendAsync(HttpMethod.Get, address, token);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var metadata = JsonNode.Parse(await read.Content.ReadAsStringAsync())!.AsObject();
        metadata["servicehub_state"]!.GetValue<string>().ShouldBe("approved");
        metadata.ContainsKey("client_secret").ShouldBeFalse();

        foreach (var name in (string[])["registration_access_token", "registration_client_uri", "client_id_issued_at"])
        {
            metadata.Remove(name);
        }
        metadata["client_name"] = "Another name";
        using var replaced = await SendAsync(HttpMethod.Put, address, token, metadata.ToJsonString());
        replaced.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await replaced.Content.ReadFromJsonAsync<JsonElement>()).Text("client_name").ShouldBe("Another name");

        using var ended = await SendAsync(HttpMethod.Delete, address, token);
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        ended.Content.Headers.ContentType.ShouldBeNull();
        (await ended.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        await _hub.LearnAsync(id, client => client.State == ClientState.Ended);
        (await _hub.RequestTokenAsync(id, secret)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var gone = await SendAsync(HttpMethod.Get, address, token);
        gone.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        gone.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task The_registration_access_token_is_not_for_the_API()
    {
        var registered = await RegisterAsync();
        using var answer = await _hub.SendAsync(registered.Text("registration_access_token"), JsonContent.Create(new { query = "{ __typename }" }));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=UTF-8", true)]
    public async Task Metadata_are_JSON_in_utf_8(string type, bool taken)
    {
        var token = await TokenAsync();
        foreach (var (method, address) in ((HttpMethod, string)[])[(HttpMethod.Post, Path), (HttpMethod.Put, $"{Path}/nobody")])
        {
            using var content = new ByteArrayContent("{}"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await SendAsync(method, address, token, content);
            answer.StatusCode.ShouldBe(!taken ? HttpStatusCode.UnsupportedMediaType : method == HttpMethod.Post ? HttpStatusCode.BadRequest : HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        using var request = Request(HttpMethod.Post, Path, await TokenAsync(), new StringContent(new string(' ', 70_000), Encoding.UTF8, "application/json"));
        request.Headers.ExpectContinue = true;
        using var answer = await _hub.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Two_Authorization_headers_are_none()
    {
        // .NET's client would join the two into one.
        using var socket = new TcpClient();
        await socket.ConnectAsync(_hub.Http.BaseAddress!.Host, _hub.Http.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Path} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {await TokenAsync()}\r\nAuthorization: Bearer another\r\n"
            + "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"));
        using var answer = new StreamReader(socket.GetStream());
        (await answer.ReadLineAsync()).ShouldBe("HTTP/1.1 400 Bad Request");
        (await answer.ReadToEndAsync()).ShouldContain("There are two Authorization headers; send one.");
    }

    [Fact]
    public async Task Other_methods_are_told_which_will_do()
    {
        using var registration = await SendAsync(HttpMethod.Get, Path, await TokenAsync());
        registration.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        registration.Content.Headers.Allow.ShouldBe(["POST"]);
        using var configuration = await SendAsync(HttpMethod.Post, $"{Path}/nobody", "token", Least);
        configuration.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        configuration.Content.Headers.Allow.ShouldBe(["GET", "PUT", "DELETE"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_without_the_right_is_told_which_it_needs()
    {
        using var none = await SendAsync(HttpMethod.Post, Path, token: null, Least);
        none.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        none.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme).ShouldBe(["Bearer", "DPoP"]);
        using var narrow = await SendAsync(HttpMethod.Post, Path, await _hub.TokenAsync(), Least);
        narrow.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        narrow.Headers.WwwAuthenticate.First().Parameter.ShouldNotBeNull().ShouldContain("scope=\"clients:register\"");
        (await narrow.Content.ReadFromJsonAsync<JsonElement>()).Text("error").ShouldBe("insufficient_scope");
    }

    [Fact]
    public async Task No_page_reads_an_answer()
    {
        using var request = Request(HttpMethod.Post, Path, await TokenAsync(), new StringContent(Least, Encoding.UTF8, "application/json"));
        request.Headers.Add("Origin", DemoClients.PartnerOrigin);
        using var answer = await _hub.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        using var asked = new HttpRequestMessage(HttpMethod.Options, Path);
        asked.Headers.Add("Origin", DemoClients.PartnerOrigin);
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        using var preflight = await _hub.Http.SendAsync(asked);
        preflight.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private Task<string> TokenAsync() => _hub.TokenAsync("administrator", AdministrationScopes.Register);

    private async Task<JsonElement> RegisterAsync()
    {
        using var answer = await SendAsync(HttpMethod.Post, Path, await TokenAsync(), Least);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? token, string json) =>
        SendAsync(method, address, token, new StringContent(json, Encoding.UTF8, "application/json"));

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? token, HttpContent? content = null)
    {
        using var request = Request(method, address, token, content);
        return await _hub.Http.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string? token, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }
        return request;
    }
}
