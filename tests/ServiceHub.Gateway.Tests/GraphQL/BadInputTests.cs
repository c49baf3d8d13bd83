using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL;

/// <summary>Whatever a client sends gets an answer that says what is wrong, and the hub goes on.</summary>
[Collection(OneHub.Name)]
public sealed class BadInputTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Theory]
    [InlineData("{\"query\": \"{ __typename }\"")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"query\": 1}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": []}")]
    [InlineData("{\"query\": \"{ __typename }\", \"operationName\": {}}")]
    [InlineData("{\"query\": \"{ __typename }\", \"query\": \"{ a }\"}")]
    [InlineData("{\"query\": \"{ __typename \\ud800 }\"}")]
    [InlineData("{\"query\": \"{ __typename }\", \"operationName\": \"\\ud800\"}")]
    [InlineData("{\"query\": \"{ __typename }\", \"\\ud800\": 1}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": {\"by\": [{\"id\": \"\\ud800\"}]}}")]
    public async Task A_body_that_is_no_request_is_400(string body)
    {
        var (status, error) = await SendAsync(new StringContent(body, Encoding.UTF8, "application/json"));
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.Code().ShouldBe("BAD_REQUEST");
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_400()
    {
        var content = new ByteArrayContent([.. "{\"query\": \"{ __typename "u8, 0xFF, .. " }\"}"u8]);
        content.Headers.ContentType = new("application/json");
        var (status, error) = await SendAsync(content);
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.Text("message").ShouldNotBeNull().ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Chunks_that_are_not_HTTP_are_400()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_hub.Http.BaseAddress!.Host, _hub.Http.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {await _hub.TokenAsync()}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldNotBeNull().ShouldContain(" 400 ");
    }

    [Fact]
    public async Task A_short_query_for_far_too_much_is_refused()
    {
        var name = new string('a', 200);
        var query = $$"""
            query ($by: [CitizenLookup!]!) { citizens(by: $by) { {{string.Join(' ', Enumerable.Range(0, 20).Select(n => $"a{n}: identityCard {{ address {{ ...G }} }}"))}} } }
            fragment G on LocalizedText { {{string.Join(' ', Enumerable.Range(0, 30).Select(n => $"{name}{n}: th"))}} }
            """;
        var by = Enumerable.Repeat(new { nationalId = _hub.NationalId("ordinary") }, 100);
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), JsonContent.Create(new { query, variables = new { by } }));
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Errors().Single();
        error.Code().ShouldBe("LIMIT_EXCEEDED");
        error.GetProperty("extensions").GetProperty("limit").GetString().ShouldBe("maxResponseBytes");
    }

    [Fact]
    public async Task A_wrong_content_type_is_415()
    {
        var (status, error) = await SendAsync(new StringContent("{ __typename }", Encoding.UTF8, "text/plain"));
        status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        error.Text("message").ShouldNotBeNull().ShouldContain("application/json");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_4_MB_is_413(bool lengthIsTold)
    {
        var bytes = new byte[(4 * 1024 * 1024) + 1];
        bytes.AsSpan().Fill((byte)' ');
        HttpContent content = lengthIsTold ? new ByteArrayContent(bytes) : new StreamContent(new UnknownLength(bytes));
        content.Headers.ContentType = new("application/json");
        var (status, error) = await SendAsync(content);
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        error.Text("message").ShouldNotBeNull().ShouldContain("4 MB");
    }

    [Fact]
    public async Task A_body_of_just_4_MB_is_read()
    {
        var start = "{\"query\":\"{ __typename }\"}";
        var (status, _) = await SendAsync(new StringContent(start + new string(' ', (4 * 1024 * 1024) - start.Length), Encoding.UTF8, "application/json"), expectError: false);
        status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_query_nested_500_deep_is_refused_with_its_place()
    {
        var query = string.Concat(Enumerable.Repeat("{ a ", 500)) + string.Concat(Enumerable.Repeat("}", 500));
        var (status, error) = await SendAsync(JsonContent.Create(new { query }));
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.At("locations").GetArrayLength().ShouldBe(1);
        error.Text("message").ShouldNotBeNull().ShouldContain("200");
    }

    [Theory]
    [InlineData("1234567890123", "check digit")]
    [InlineData("12345", "13 digits")]
    [InlineData("1-2345-67890-12-3", "13 digits")]
    public async Task A_wrong_national_id_is_named_without_being_repeated(string nationalId, string cause)
    {
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }";
        var (status, error) = await SendAsync(JsonContent.Create(new { query, variables = new { by = new { nationalId } } }));
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.Code().ShouldBe("BAD_USER_INPUT");
        error.Text("message").ShouldNotBeNull().ShouldContain(cause);
        error.GetRawText().ShouldNotContain(nationalId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"nationalId": null}""")]
    [InlineData("""{"nationalId": "1101700230708", "id": "x"}""")]
    public async Task A_look_up_by_none_or_two_is_refused(string by)
    {
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }";
        var (status, error) = await SendAsync(JsonContent.Create(new { query, variables = new { by = JsonDocument.Parse(by).RootElement } }));
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.Code().ShouldBe("BAD_USER_INPUT");
    }

    [Theory]
    [InlineData("{ citizen }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ citizen(by: { nationalId: ", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_RESOLUTION_FAILURE")]
    public async Task A_document_that_does_not_fit_is_refused(string query, string code)
    {
        var (status, error) = await SendAsync(JsonContent.Create(new { query }));
        status.ShouldBe(HttpStatusCode.BadRequest);
        error.Code().ShouldBe(code);
    }

    [Fact]
    public async Task Who_asks_for_plain_json_gets_200_with_the_error()
    {
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), JsonContent.Create(new { query = "{ nothing }" }), "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_method_that_is_not_offered_is_told_what_is()
    {
        using var answer = await _hub.Http.DeleteAsync("/graphql");
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    private async Task<(HttpStatusCode Status, JsonElement Error)> SendAsync(HttpContent body, bool expectError = true)
    {
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), body);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, expectError ? json.Errors().First() : json);
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
