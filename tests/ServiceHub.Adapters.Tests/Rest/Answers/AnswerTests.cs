using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Rest.Answers;

public sealed class AnswerTests
{
    private const string Asked = """ "method": "POST", "path": "/v1/cards" """;

    private static readonly string Somchai = People.Somchai.Digits;
    private static readonly string Malee = People.Malee.Digits;

    [Theory]
    [InlineData("""{ "pid": "{somchai}", "name": "x" }""", """ "subject": "/pid" """)]
    [InlineData("""[{ "pid": "{somchai}", "name": "x" }]""", """ "subject": "/pid" """)]
    [InlineData("""{ "card": { "pid": "{somchai}", "name": "x" } }""", """ "records": "/card", "subject": "/pid" """)]
    [InlineData("""{ "who": "{somchai}", "cards": [{ "name": "x" }] }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""{ "name": "x" }""", """ "subjectEchoed": false """)]
    [InlineData("""{ "pid": "{somchai}", "name": "x", "status": 0 }""", """ "subject": "/pid", "unknown": { "at": "/status", "values": ["9"] } """)]
    public async Task Finds_the_record_of_one(string answer, string read)
    {
        var reply = await AskAsync(answer, read);

        reply.Answers[0].Value("name").ShouldBe("x");
    }

    [Theory]
    [InlineData("""[]""", """ "subject": "/pid" """)]
    [InlineData("""{ "card": null }""", """ "records": "/card", "subject": "/pid" """)]
    [InlineData("""{ "who": "{somchai}", "cards": [] }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""{ "who": null, "cards": null }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""{ "pid": "{somchai}", "status": 9 }""", """ "subject": "/pid", "unknown": { "at": "/status", "values": ["9"] } """)]
    public async Task Knows_that_there_is_none(string answer, string read) =>
        (await AskAsync(answer, read)).Answers[0].ShouldBe(AgencyAnswer.NotFound);

    [Theory]
    [InlineData("""{ "pid": "{malee}", "name": "x" }""", """ "subject": "/pid" """)]
    [InlineData("""{ "name": "x" }""", """ "subject": "/pid" """)]
    [InlineData("""{ "pid": {}, "name": "x" }""", """ "subject": "/pid" """)]
    [InlineData("""{ "pid": "1101700000011", "name": "x" }""", """ "subject": "/pid" """)]
    [InlineData("""{ "who": "{malee}", "cards": [{ "name": "x" }] }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""{ "who": "{malee}", "cards": [] }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""{ "cards": [{ "name": "x" }] }""", """ "records": "/cards", "answerSubject": "/who" """)]
    [InlineData("""[{ "name": "x" }, { "name": "y" }]""", """ "subjectEchoed": false """)]
    [InlineData("""["x"]""", """ "subjectEchoed": false """)]
    [InlineData("\"x\"", """ "subjectEchoed": false """)]
    [InlineData("""{ "pid": "{malee}", "status": 9 }""", """ "subject": "/pid", "unknown": { "at": "/status", "values": ["9"] } """)]
    public async Task Takes_no_answer_that_may_be_about_someone_else(string answer, string read)
    {
        var failure = (await AskAsync(answer, read)).Failure();

        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.Malformed, AgencyFailureOrigin.Agency));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(204)]
    public async Task Takes_a_status_for_not_found_where_the_manifest_says(int status)
    {
        await using var agency = await RecordingAgency.StartAsync((_, context) => AnswerAsync(context, status));

        var rest = Manifest(""" "subject": "/pid", "notFound": [204, 404, 410] """, "{subject}");

        (await agency.AskAsync(rest, RecordingAgency.Single, People.Somchai)).Answers[0].ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Takes_no_status_for_not_found_where_the_manifest_does_not()
    {
        await using var agency = await RecordingAgency.StartAsync((_, context) => AnswerAsync(context, 404));

        var reply = await agency.AskAsync(Manifest(""" "subject": "/pid" """, "{subject}"), RecordingAgency.Single, People.Somchai);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Answers_each_with_their_own_whatever_the_order()
    {
        var reply = await AskBatchAsync($$"""[{ "pid": "{{Malee}}", "name": "m" }, { "pid": "{{Somchai}}", "name": "s" }]""");

        reply.Answers.Select(answer => answer.Value("name")).ShouldBe(["s", "m"]);
    }

    [Fact]
    public async Task Leaves_nobody_out_at_an_agency_that_answers_for_all()
    {
        const string Unknown = """, "unknown": { "at": "/state", "values": ["NONE"] } """;

        var whole = await AskBatchAsync($$"""[{ "pid": "{{Malee}}", "state": "NONE" }, { "pid": "{{Somchai}}", "name": "s" }]""", Unknown);
        var holed = await AskBatchAsync($$"""[{ "pid": "{{Somchai}}", "name": "s" }]""", Unknown);

        whole.Answers[0].Value("name").ShouldBe("s");
        whole.Answers[1].ShouldBe(AgencyAnswer.NotFound);
        holed.Answers[0].Value("name").ShouldBe("s");
        holed.Answers[1].Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Theory]
    [InlineData("""[{ "pid": "{somchai}", "name": "s" }, { "pid": "{malee}", "name": "m" }, { "pid": "{somchai}", "name": "t" }]""")]
    [InlineData("""[{ "pid": "{somchai}", "name": "s" }, { "pid": "{arun}", "name": "a" }]""")]
    [InlineData("""[{ "pid": "{somchai}", "name": "s" }, { "name": "m" }]""")]
    public async Task Spoils_a_whole_batch_by_one_row_that_belongs_to_nobody(string answer) =>
        (await AskBatchAsync(Filled(answer))).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("x-own")]
    public async Task Takes_no_encoded_answer(string encoding)
    {
        await using var agency = await RecordingAgency.StartAsync((_, context) =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return AnswerAsync(context, 200);
        });

        var reply = await agency.AskAsync(Manifest(""" "subject": "/pid" """, "{subject}"), RecordingAgency.Single, People.Somchai);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        reply.Failure().Detail.ShouldContain("encoding");
    }

    [Fact]
    public async Task Keeps_no_cookie()
    {
        await using var agency = await RecordingAgency.StartAsync((_, context) =>
        {
            context.Response.Cookies.Append("session", "1");
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("[]");
        });
        using var underTest = agency.Load(Manifest(""" "subject": "/pid" """, "{subjects}"));

        await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);
        await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

        agency.Requests.ShouldAllBe(request => request.Headers.Cookie.Count == 0);
    }

    private static async Task<AgencyReply> AskAsync(string answer, string read)
    {
        await using var agency = await RecordingAgency.StartAsync(_ => Filled(answer));
        return await agency.AskAsync(Manifest(read, "{subject}"), RecordingAgency.Single, People.Somchai);
    }

    private static async Task<AgencyReply> AskBatchAsync(string answer, string more = "")
    {
        await using var agency = await RecordingAgency.StartAsync(_ => answer);
        return await agency.AskAsync(Manifest(""" "subject": "/pid" """ + more, "{subjects}"), null, People.Somchai, People.Malee);
    }

    private static string Manifest(string read, string body) => $$"""{ {{Asked}}, "body": { "pid": "{{body}}" }, {{read}} }""";

    private static string Filled(string answer) => answer
        .Replace("{somchai}", Somchai, StringComparison.Ordinal)
        .Replace("{malee}", Malee, StringComparison.Ordinal)
        .Replace("{arun}", People.Arun.Digits, StringComparison.Ordinal);

    private static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return status == 204 ? Task.CompletedTask : context.Response.WriteAsync("{}");
    }
}
