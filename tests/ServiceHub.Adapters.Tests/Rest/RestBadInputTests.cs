using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Rest;

public sealed class RestBadInputTests
{
    private const string Json = "application/json";
    private const string Empty = """{"asOf":"2026-11-22T10:00:00Z","cards":[]}""";

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":[")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\"}")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":null}")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":{}}")]
    [InlineData("{\"asOf\":\"yesterday\",\"cards\":[]}")]
    [InlineData("{\"cards\":[]}")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":[],\"cards\":[]}")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":[7]}")]
    [InlineData("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":[{\"pid\":\"\\ud800\"}]}")]
    [InlineData("[]")]
    public async Task Takes_no_answer_that_breaks_the_format(string body) =>
        (await AskAsync(200, Json, body)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Fact]
    public async Task Takes_no_answer_nested_without_end()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));

        (await AskAsync(200, Json, deep)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/json; charset=windows-874")]
    [InlineData("")]
    public async Task Takes_no_answer_of_another_content_type(string contentType) =>
        (await AskAsync(200, contentType, Empty)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Fact]
    public async Task Takes_no_answer_that_is_not_utf_8()
    {
        await using var web = await WebAgency.StartAsync(async context =>
        {
            context.Response.ContentType = Json;
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("{\"asOf\":\"2026-11-22T10:00:00Z\",\"cards\":[{\"x\":\"é\"}]}"));
        });

        (await AskAsync(web.Address)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Theory]
    [InlineData(401, AgencyFailureCode.Refused)]
    [InlineData(403, AgencyFailureCode.Refused)]
    [InlineData(429, AgencyFailureCode.TooBusy)]
    [InlineData(503, AgencyFailureCode.TooBusy)]
    [InlineData(404, AgencyFailureCode.Unavailable)]
    [InlineData(500, AgencyFailureCode.Unavailable)]
    public async Task Takes_a_status_for_what_it_says(int status, AgencyFailureCode code)
    {
        var failure = (await AskAsync(status, Json, Empty)).Failure();

        failure.Code.ShouldBe(code);
        failure.Origin.ShouldBe(AgencyFailureOrigin.Agency);
        failure.Detail.ShouldContain(status.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Is_refused_without_the_right_token()
    {
        await using var web = await CardRegistry.StartAsync();

        var reply = await AskAsync(web.Address, manifest => manifest.Remove("credentials"));

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Refused);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        await using var elsewhere = await CardRegistry.StartAsync();
        await using var web = await WebAgency.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + context.Request.Path, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        var failure = (await AskAsync(web.Address)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldContain("redirects");
        elsewhere.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Is_unavailable_when_nobody_listens() =>
        (await AskAsync("http://127.0.0.1:1")).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"asOf\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"asO\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("")]
    public async Task Is_unavailable_when_the_connection_breaks_off(string sent)
    {
        await using var raw = RawAgency.Sending(sent);

        (await AskAsync(raw.Address)).Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Times_out_when_the_agency_never_answers()
    {
        await using var web = await WebAgency.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        (await AskAsync(web.Address, Impatient)).Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Times_out_when_the_agency_drips()
    {
        await using var raw = RawAgency.Start(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), stop);
            while (true)
            {
                await stream.WriteAsync(" "u8.ToArray(), stop);
                await Task.Delay(20, stop);
            }
        });

        (await AskAsync(raw.Address, Impatient)).Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Gives_up_with_the_caller_in_the_middle_of_a_call()
    {
        using var caller = new CancellationTokenSource();
        await using var web = await WebAgency.StartAsync(async context =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);
        using var counter = new CallCounter(underTest.Name);

        var ask = async () => await underTest.Agency.AskAsync([People.Somchai], caller.Token);

        await ask.ShouldThrowAsync<OperationCanceledException>();
        await counter.FirstCall;
        counter.Outcomes.ShouldBe(["cancelled"]);
    }

    [Theory]
    [InlineData("Content-Length: 104857600", "")]
    [InlineData("Connection: close", "")]
    [InlineData("Transfer-Encoding: chunked", "10000\r\n")]
    public async Task Reads_no_more_of_a_hundred_megabytes_than_it_may(string length, string chunkHead)
    {
        const int Total = 100 * 1024 * 1024;
        var sent = 0L;
        await using var raw = RawAgency.Start(async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {Json}\r\n{length}\r\n\r\n"), stop);
            var text = new string(' ', 64 * 1024);
            var chunk = Encoding.ASCII.GetBytes(chunkHead.Length == 0 ? text : $"{chunkHead}{text}\r\n");
            for (; sent < Total; sent += text.Length)
            {
                await stream.WriteAsync(chunk, stop);
            }
        });

        var failure = (await AskAsync(raw.Address)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("larger");
        sent.ShouldBeLessThan(Total);
    }

    [Fact]
    public async Task Gives_nobody_a_row_about_someone_else()
    {
        // The registry ignores the question and answers about all whom it knows.
        var reply = await AskAsync(200, Json, CardRegistry.SampleText);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        reply.Failure().Detail.ShouldContain("not asked about");
    }

    [Fact]
    public async Task Gives_nobody_a_row_when_two_are_about_one_person()
    {
        var answer = JsonNode.Parse(CardRegistry.SampleText)!;
        var card = answer["cards"]!.AsArray().First(card => card!["pid"]!.GetValue<string>() == People.Somchai.Digits)!;
        answer["cards"] = new JsonArray(card.DeepClone(), card.DeepClone());

        var reply = await AskAsync(200, Json, answer.ToJsonString());

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task A_value_that_does_not_convert_spoils_its_own_answer_only()
    {
        var answer = JsonNode.Parse(CardRegistry.SampleText)!;
        var cards = answer["cards"]!.AsArray();
        cards.RemoveAll(card => card!["pid"]!.GetValue<string>() == People.Arun.Digits);
        cards.First(card => card!["pid"]!.GetValue<string>() == People.Malee.Digits)!["birthDate"] = "25081399";
        await using var web = await WebAgency.StartAsync(200, Json, answer.ToJsonString());
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);

        var answers = (await underTest.Agency.AskAsync([People.Somchai, People.Malee], CancellationToken.None)).Answers;

        answers[0].Record.ShouldNotBeNull();
        var failure = answers[1].Failure.ShouldNotBeNull();
        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldBe(
            $"{underTest.Name}/card: the field birthDate does not fit the converter buddhist-partial-date.");
    }

    [Theory]
    [InlineData("status", "\"9\"")]
    [InlineData("status", "null")]
    [InlineData("number", "{}")]
    [InlineData("sex", "[1]")]
    public async Task Takes_no_card_with_an_unknown_code_or_without_a_required_value(string field, string value)
    {
        var answer = JsonNode.Parse(CardRegistry.SampleText)!;
        var card = answer["cards"]!.AsArray().First(card => card!["pid"]!.GetValue<string>() == People.Somchai.Digits)!.DeepClone();
        card[field == "number" ? "firstNameTh" : field] = JsonNode.Parse(value);
        answer["cards"] = new JsonArray(card);

        (await AskAsync(200, Json, answer.ToJsonString())).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    private static void Impatient(JsonObject manifest) => manifest["timeout"] = "300ms";

    private static async Task<AgencyReply> AskAsync(int status, string contentType, string body)
    {
        await using var web = await WebAgency.StartAsync(status, contentType, body);
        return await AskAsync(web.Address);
    }

    private static async Task<AgencyReply> AskAsync(string address, Action<JsonObject>? change = null)
    {
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, address, change);
        return await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);
    }
}
