using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL;

[Collection(OneHub.Name)]
public sealed class AnswerTests(SharedHub shared)
{
    private const string Long = "{ __schema { types { name description fields { name description } } } }";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task An_answer_tells_its_length_and_is_nobody_elses()
    {
        using var answer = await AskAsync("{ __typename }");
        answer.Content.Headers.ContentLength.ShouldBe((await answer.Content.ReadAsByteArrayAsync()).Length);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Vary.ShouldBe(["Accept", "Origin"]);
    }

    [Fact]
    public async Task A_long_answer_is_compressed_for_who_reads_it()
    {
        using var plain = await AskAsync(Long);
        using var compressed = await AskAsync(Long, "br");
        compressed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        await using var brotli = new BrotliStream(await compressed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(brotli).ReadToEndAsync()).ShouldBe(await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_short_answer_is_not_compressed()
    {
        using var answer = await AskAsync("{ __typename }", "br");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        answer.Content.Headers.ContentLength.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_accepts_neither_media_type_is_told_both()
    {
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), JsonContent.Create(new { query = "{ __typename }" }), "text/csv");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("application/graphql-response");
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/graphql", null)]
    [InlineData("application/json", "gzip")]
    public async Task A_body_in_another_dress_is_415(string type, string? encoding)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{ __typename }"}"""));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            body.Headers.ContentEncoding.Add(encoding);
        }
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_read_as_one()
    {
        var query = "{ __typename " + new string(' ', 200_000) + "}";
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(), JsonContent.Create(new { query }));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> AskAsync(string query, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new("Bearer", await _hub.TokenAsync());
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }
        return await _hub.Http.SendAsync(request);
    }
}
