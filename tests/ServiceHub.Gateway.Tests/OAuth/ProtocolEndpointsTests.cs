using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Gateway.Tests.OAuth;

[Collection(OneHub.Name)]
public sealed class ProtocolEndpointsTests(SharedHub shared)
{
    private const string Allowed = "Access-Control-Allow-Origin";

    private readonly HubUnderTest _hub = shared.Hub;

    public static TheoryData<string> Paths { get; } = ["/oauth/token", "/oauth/introspect", "/oauth/revoke"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Other_methods_are_told_which_will_do(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await _hub.Http.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
            answer.Content.Headers.Allow.ShouldContain("POST");
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_is_no_form_is_refused(string path)
    {
        using var answer = await _hub.Http.PostAsJsonAsync(path, new { });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("; ;;=", false)]
    [InlineData("; charset=\"", false)]
    [InlineData("; charset=utf-7", false)]
    [InlineData("; charset=utf-16", false)]
    [InlineData("; charset=UTF-8", true)]
    [InlineData("; charset=\"utf-8\"", true)]
    public async Task A_form_is_in_utf_8(string parameters, bool taken)
    {
        foreach (var path in (string[])["/oauth/token", "/oauth/introspect", "/oauth/revoke"])
        {
            using var content = new ByteArrayContent("grant_type=client_credentials"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded{parameters}").ShouldBeTrue();
            using var answer = await _hub.Http.PostAsync(path, content);
            answer.StatusCode.ShouldBe(taken ? HttpStatusCode.Unauthorized : HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Fact]
    public async Task A_token_is_looked_at_and_taken_back()
    {
        var token = await _hub.TokenAsync();
        (await IntrospectAsync(token)).GetProperty("active").GetBoolean().ShouldBeTrue();
        using var revoked = await PostAsync("/oauth/revoke", "partner", ("token", token));
        revoked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await revoked.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await IntrospectAsync(token)).GetProperty("active").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("partner", DemoClients.PartnerOrigin, true)]
    [InlineData("partner", "http://localhost:3001", false)]
    [InlineData("partner", "null", false)]
    [InlineData("partner-narrow", DemoClients.PartnerOrigin, false)]
    public async Task An_answer_is_for_pages_at_the_origins_of_its_client(string client, string origin, bool allowed)
    {
        using var answer = await PostAsync("/oauth/token", client, origin, ("grant_type", "client_credentials"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains(Allowed).ShouldBe(allowed);
        answer.Headers.Vary.ShouldContain("Origin");
    }

    [Fact]
    public async Task Who_does_not_authenticate_is_read_by_no_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", DemoClients.PartnerOrigin);
        using var answer = await _hub.Http.SendAsync(request);
        answer.Headers.Contains(Allowed).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DemoClients.PartnerOrigin, true)]
    [InlineData("http://localhost:3001", false)]
    [InlineData("null", false)]
    public async Task A_browser_is_told_whether_any_client_is_at_home_there(string origin, bool allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/oauth/token");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,dpop");
        using var answer = await _hub.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.Contains(Allowed).ShouldBe(allowed);
        answer.Headers.Contains("Access-Control-Allow-Headers").ShouldBe(allowed);
    }

    [Theory]
    [InlineData("/.well-known/oauth-authorization-server", "issuer", "")]
    [InlineData("/.well-known/openid-configuration", "issuer", "")]
    [InlineData("/.well-known/oauth-protected-resource", "resource", "/graphql")]
    [InlineData("/.well-known/oauth-protected-resource/graphql", "resource", "/graphql")]
    public async Task Metadata_is_for_everyone(string path, string member, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://anywhere.example");
        using var answer = await _hub.Http.SendAsync(request);
        answer.Headers.GetValues(Allowed).ShouldBe(["*"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text(member).ShouldBe(_hub.Http.BaseAddress!.ToString().TrimEnd('/') + value);
    }

    [Theory]
    [InlineData("oauth-authorization-server")]
    [InlineData("openid-configuration")]
    [InlineData("oauth-protected-resource")]
    public async Task Metadata_of_another_path_is_none(string name)
    {
        using var answer = await _hub.Http.GetAsync($"/.well-known/{name}/elsewhere");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Metadata_stands_behind_the_path_of_its_issuer()
    {
        await using var hub = await HubUnderTest.StartAsync("--Hub:PublicAddress=https://gov.example/hub");
        foreach (var (path, member, value) in new[]
        {
            ("oauth-authorization-server/hub", "issuer", "https://gov.example/hub"),
            ("openid-configuration/hub", "issuer", "https://gov.example/hub"),
            ("oauth-protected-resource/hub/graphql", "resource", "https://gov.example/hub/graphql"),
        })
        {
            (await hub.Http.GetFromJsonAsync<JsonElement>($"/.well-known/{path}")).Text(member).ShouldBe(value);
        }
    }

    [Fact]
    public async Task Nothing_is_read_from_an_address()
    {
        using var form = new FormUrlEncodedContent([]);
        using var answer = await _hub.Http.PostAsync($"/oauth/token?grant_type=client_credentials&client_id=partner&client_secret={_hub.Secret("partner")}", form);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("error_description").ShouldBe("The parameter grant_type is missing.");
    }

    [Theory]
    [InlineData("/oauth/token", "HTTP/1.1 400")]
    [InlineData("/graphql", "HTTP/1.1 401")]
    public async Task Of_two_authorizations_neither_is_believed(string path, string status)
    {
        var address = _hub.Http.BaseAddress!;
        var pair = System.Text.Encoding.UTF8.GetBytes($"partner:{_hub.Secret("partner")}");
        var header = path == "/graphql" ? $"Bearer {await _hub.TokenAsync()}" : $"Basic {Convert.ToBase64String(pair)}";
        // HttpClient would make one header of them.
        var request = $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: {header}\r\nAuthorization: {header}\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 29\r\nConnection: close\r\n\r\ngrant_type=client_credentials";
        using var socket = new TcpClient(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldNotBeNull().ShouldStartWith(status);
    }

    [Fact]
    public async Task Every_endpoint_stands_where_the_metadata_says()
    {
        var metadata = await _hub.Http.GetFromJsonAsync<JsonElement>("/.well-known/openid-configuration");
        foreach (var member in metadata.EnumerateObject().Where(member => member.Name.EndsWith("_endpoint", StringComparison.Ordinal)))
        {
            using var answer = await _hub.Http.PostAsync(member.Value.GetString(), new FormUrlEncodedContent([]));
            // Registration takes no form.
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.UnsupportedMediaType);
        }
    }

    private async Task<JsonElement> IntrospectAsync(string token)
    {
        using var answer = await PostAsync("/oauth/introspect", "partner", ("token", token));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> PostAsync(string path, string client, params (string Name, string Value)[] form) =>
        PostAsync(path, client, origin: null, form);

    private async Task<HttpResponseMessage> PostAsync(string path, string client, string? origin, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        var pair = System.Text.Encoding.UTF8.GetBytes($"{client}:{_hub.Secret(client)}");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(pair));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        return await _hub.Http.SendAsync(request);
    }
}
