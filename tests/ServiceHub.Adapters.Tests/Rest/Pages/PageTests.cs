using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest.Pages;

public sealed class PageTests
{
    private const string Cursor = """
        { "method": "POST", "path": "/v1/titles", "records": "/rows", "subject": "/pid",
          "body": { "pids": "{subjects}", "after": "{cursor}", "marks": ["{cursor}"] },
          "pages": { "follow": "cursor", "next": "/next", "maxPages": 3 } }
        """;

    private const string CursorInHeader = """
        { "method": "POST", "path": "/v1/titles", "records": "/rows", "subject": "/pid", "query": { "after": "{cursor}", "size": "50" },
          "body": { "pids": "{subjects}" },
          "pages": { "follow": "cursor", "header": "X-Next" } }
        """;

    private const string Link = """
        { "method": "POST", "path": "/v1/titles", "records": "/rows", "subject": "/pid", "body": { "pids": "{subjects}" },
          "pages": { "follow": "link", "maxPages": 3 } }
        """;

    [Fact]
    public async Task Follows_a_cursor_in_the_body()
    {
        await using var agency = await RecordingAgency.StartAsync(number => number switch
        {
            1 => Page([People.Malee], """, "next": "b/2" """),
            2 => Page([People.Malee, People.Somchai], """, "next": 3 """),
            _ => Page([People.Somchai], """, "next": null """),
        });

        var answers = (await agency.AskAsync(Cursor, Many, People.Somchai, People.Malee, People.Arun)).Answers;

        answers.Select(answer => answer.Records.Count).ShouldBe([2, 2, 0]);
        agency.Requests.Select(request => request.Body["after"]?.ToString()).ShouldBe([null, "b/2", "3"]);
        agency.Requests[0].Body.AsObject().ContainsKey("after").ShouldBeFalse();
        agency.Requests.Select(request => request.Body["marks"]!.AsArray().Count).ShouldBe([0, 1, 1]);
    }

    [Fact]
    public async Task Follows_a_cursor_in_a_header()
    {
        await using var agency = await RecordingAgency.StartAsync((number, context) =>
        {
            if (number == 1)
            {
                context.Response.Headers["X-Next"] = "a&b";
            }
            return WriteAsync(context, Page([number == 1 ? People.Malee : People.Somchai]));
        });

        var answers = (await agency.AskAsync(CursorInHeader, null, People.Somchai, People.Malee)).Answers;

        answers.ShouldAllBe(answer => answer.Records.Count == 1);
        agency.Requests.Select(request => request.Address).ShouldBe(["/v1/titles?size=50", "/v1/titles?after=a%26b&size=50"]);
    }

    [Theory]
    [InlineData("""{ "follow": "number", "more": "/more" }""", 2)]
    [InlineData("""{ "follow": "number", "count": "/count", "first": 0 }""", 2)]
    [InlineData("""{ "follow": "number" }""", 3)]
    public async Task Counts_pages(string pages, int asked)
    {
        await using var agency = await RecordingAgency.StartAsync(number => Page(
            number switch { 1 => [People.Malee], 2 => [People.Somchai], _ => [] },
            $$""", "more": {{(number == 1 ? "true" : "false")}}, "count": 2 """));

        var answers = (await agency.AskAsync($$"""
            { "method": "POST", "path": "/v1", "records": "/rows", "subject": "/pid", "query": { "page": "{page}" },
              "body": { "pids": "{subjects}", "page": "{page}" }, "pages": {{pages}} }
            """, null, People.Somchai, People.Malee)).Answers;

        answers.ShouldAllBe(answer => answer.Records.Count == 1);
        var first = pages.Contains("first", StringComparison.Ordinal) ? 0 : 1;
        agency.Requests.Select(request => request.Body["page"]!.GetValue<int>()).ShouldBe(Enumerable.Range(first, asked));
        agency.Requests.Select(request => request.Address).ShouldBe(
            Enumerable.Range(first, asked).Select(page => string.Create(CultureInfo.InvariantCulture, $"/v1?page={page}")));
    }

    [Theory]
    [InlineData("<?page=2>; rel=\"next\"")]
    [InlineData("</other>; rel=first, </v1/titles?page=2>;rel=\"prev next\"; title=\"a, \\\"b\\\"; c\"")]
    [InlineData("<{address}/v1/titles?page=2>; title=x; rel = NEXT ; hreflang")]
    public async Task Follows_a_link(string link)
    {
        string? address = null;
        await using var agency = await RecordingAgency.StartAsync((number, context) =>
        {
            if (number == 1)
            {
                context.Response.Headers.Link = link.Replace("{address}", address, StringComparison.Ordinal);
            }
            return WriteAsync(context, Page([number == 1 ? People.Malee : People.Somchai]));
        });
        address = agency.Address;

        var answers = (await agency.AskAsync(Link, null, People.Somchai, People.Malee)).Answers;

        answers.ShouldAllBe(answer => answer.Records.Count == 1);
        agency.Requests.Select(request => request.Address).ShouldBe(["/v1/titles", "/v1/titles?page=2"]);
        agency.Requests[1].Body["pids"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<http://127.0.0.2:{port}/v1?page=2>; rel=next", "another host")]
    [InlineData("<http://127.0.0.1:1/v1?page=2>; rel=next", "another host")]
    [InlineData("<https://127.0.0.1:{port}/v1?page=2>; rel=next", "another host")]
    [InlineData("<//agency.example/v1?page=2>; rel=next", "another host")]
    [InlineData("<http://user@127.0.0.1:{port}/v1?page=2>; rel=next", "another host")]
    [InlineData("</a>; rel=next, </b>; rel=next", "several places")]
    [InlineData("</v1/titles?pid={pid}>; rel=next", "national ID")]
    [InlineData("</v1/titles>; rel=next", "comes again")]
    [InlineData("/v1/titles?page=2; rel=next", "Link cannot be read")]
    [InlineData("</v1/titles?page=2>; rel=\"next", "Link cannot be read")]
    [InlineData("</v1/titles?page=2>; rel=next x", "Link cannot be read")]
    public async Task Follows_no_link_that_leads_astray(string link, string why)
    {
        var port = "";
        await using var agency = await RecordingAgency.StartAsync((_, context) =>
        {
            context.Response.Headers.Link = link
                .Replace("{port}", port, StringComparison.Ordinal).Replace("{pid}", People.Somchai.Digits, StringComparison.Ordinal);
            return WriteAsync(context, Page([People.Somchai]));
        });
        port = agency.Address.Split(':')[^1];

        IsMalformed(await agency.AskAsync(Link, Many, People.Somchai), why);

        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_no_answer_of_more_pages_than_agreed()
    {
        await using var agency = await RecordingAgency.StartAsync(
            number => Page([People.Somchai], string.Create(CultureInfo.InvariantCulture, $", \"next\": \"{number}\"")));

        IsMalformed(await agency.AskAsync(Cursor, Many, People.Somchai), "too many pages");

        agency.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Goes_round_in_no_circle()
    {
        await using var agency = await RecordingAgency.StartAsync(number => Page([People.Somchai], """, "next": "same" """));

        IsMalformed(await agency.AskAsync(Cursor, Many, People.Somchai), "comes again");

        agency.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bounds_all_pages_together()
    {
        var padding = new string('x', 700);
        await using var agency = await RecordingAgency.StartAsync(
            number => Page([People.Somchai], $$""", "padding": "{{padding}}", "next": "{{(number == 1 ? "b" : "")}}" """));

        var reply = await agency.AskAsync(Cursor, manifest =>
        {
            Many(manifest);
            manifest["maxAnswerBytes"] = 1_024;
        }, People.Somchai);

        IsMalformed(reply, "larger");
    }

    [Theory]
    [InlineData("""{ "follow": "cursor", "next": "/next" }""", """, "next": {} """, "mark")]
    [InlineData("""{ "follow": "number", "more": "/more" }""", "", "more pages")]
    [InlineData("""{ "follow": "number", "more": "/more" }""", """, "more": "true" """, "more pages")]
    [InlineData("""{ "follow": "number", "count": "/count" }""", """, "count": -1 """, "how many")]
    [InlineData("""{ "follow": "number", "count": "/count" }""", "", "how many")]
    public async Task Takes_no_page_that_does_not_say_what_follows(string pages, string rest, string why)
    {
        await using var agency = await RecordingAgency.StartAsync(_ => Page([People.Somchai], rest));

        var page = pages.Contains("cursor", StringComparison.Ordinal) ? "{cursor}" : "{page}";

        var reply = await agency.AskAsync($$"""
            { "method": "POST", "path": "/v1", "records": "/rows", "subject": "/pid", "body": ["{subjects}", "{{page}}"], "pages": {{pages}} }
            """, Many, People.Somchai);

        IsMalformed(reply, why);
    }

    [Fact]
    public async Task Gives_no_half_an_answer_when_a_later_page_fails()
    {
        await using var agency = await RecordingAgency.StartAsync((number, context) =>
        {
            context.Response.StatusCode = number == 1 ? 200 : 503;
            return WriteAsync(context, Page([People.Somchai], """, "next": "b" """));
        });

        (await agency.AskAsync(Cursor, Many, People.Somchai)).Failure().Code.ShouldBe(AgencyFailureCode.TooBusy);
    }

    [Fact]
    public async Task Gives_nobody_a_row_about_someone_else_of_a_later_page()
    {
        await using var agency = await RecordingAgency.StartAsync(
            number => number == 1 ? Page([People.Somchai], """, "next": "b" """) : Page([People.Arun]));

        IsMalformed(await agency.AskAsync(Cursor, Many, People.Somchai), "not asked about");
    }

    private static void Many(System.Text.Json.Nodes.JsonObject manifest) => manifest["many"] = true;

    private static void IsMalformed(AgencyReply reply, string why)
    {
        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        reply.Failure().Detail.ShouldContain(why);
    }

    private static string Page(NationalId[] subjects, string rest = "") =>
        $$"""{ "rows": [{{string.Join(',', subjects.Select(subject => $$"""{"pid":"{{subject.Digits}}","name":"x"}"""))}}]{{rest}} }""";

    private static Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }
}
