using System.Text;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution.Incremental;

public sealed class DeferTests
{
    private readonly Library _library = new();

    [Fact]
    public async Task A_deferred_fragment_comes_after_the_first_response()
    {
        (await _library.Engine.AskForAll("""{ book { title ... @defer(label: "later") { slow } } }""")).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"],"label":"later"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"slow":"slow 0"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Fact]
    public async Task The_first_response_does_not_wait_for_what_is_deferred()
    {
        var gate = _library.Close("Book.slow");
        var request = new ExecutionRequest { Query = "{ book { title ... @defer { slow } } }"u8.ToArray() };
        await using var responses = _library.Engine.Prepare(request).Operation!.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();

        (await responses.MoveNextAsync()).ShouldBeTrue();
        Asking.Text(responses.Current).ShouldContain("Book 0");
        gate.SetResult();
        (await responses.MoveNextAsync()).ShouldBeTrue();
        Asking.Text(responses.Current).ShouldContain("slow 0");
        (await responses.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_objects_of_a_list_are_deferred_by_one_call()
    {
        (await _library.Engine.AskForAll("{ books { title ... @defer { slow } } }")).ShouldBe(
        [
            """{"data":{"books":[{"title":"Book 0"},{"title":"Book 1"},{"title":"Book 2"}]},"pending":[{"id":"0","path":["books",0]},{"id":"1","path":["books",1]},{"id":"2","path":["books",2]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"slow":"slow 0"}},{"id":"1","data":{"slow":"slow 1"}},{"id":"2","data":{"slow":"slow 2"}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""",
        ]);
        _library.Calls.ShouldBe(["Book.slow x 3"]);
    }

    [Fact]
    public async Task Two_fragments_come_each_when_it_is_ready()
    {
        var gate = _library.Close("Book.slow");
        var responses = _library.Engine.AskForAll("""{ book { ... @defer(label: "a") { slow } ... @defer(label: "b") { other } title } }""");
        // The other one is resolved first; only then the gate opens.
        await Task.Run(async () =>
        {
            while (!_library.Calls.Contains("Book.other x 1"))
            {
                await Task.Yield();
            }
        });
        gate.SetResult();

        var all = string.Join('\n', await responses);

        all.ShouldStartWith("""{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"],"label":"a"},{"id":"1","path":["book"],"label":"b"}],"hasNext":true}""");
        all.ShouldContain("""{"id":"0","data":{"slow":"slow 0"}}""");
        all.ShouldContain("""{"id":"1","data":{"other":"other 0"}}""");
        all.ShouldEndWith("\"hasNext\":false}");
    }

    [Fact]
    public async Task A_field_that_is_also_asked_for_at_once_is_not_sent_twice() =>
        (await _library.Engine.AskForAll("{ book { title ... @defer { title author { name born } } author { name } } }")).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0","author":{"name":"Author 0"}}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["author"],"data":{"born":1900}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task A_fragment_with_nothing_of_its_own_is_not_told_of() =>
        (await _library.Engine.AskForAll("{ book { title ... @defer { title } } }")).ShouldBe(["""{"data":{"book":{"title":"Book 0"}}}"""]);

    [Fact]
    public async Task A_field_of_two_fragments_is_sent_once_and_completes_both()
    {
        var responses = await _library.Engine.AskForAll("""{ book { title ... @defer(label: "a") { slow } ... @defer(label: "b") { slow other } } }""");
        var all = string.Join('\n', responses);

        all.Split("slow 0").Length.ShouldBe(2);
        all.ShouldContain("""{"id":"0"}""");
        all.ShouldContain("""{"id":"1"}""");
    }

    [Fact]
    public async Task A_fragment_inside_another_is_told_of_when_that_one_is_delivered()
    {
        var responses = await _library.Engine.AskForAll(
            """{ book { title ... @defer(label: "outer") { author { name ... @defer(label: "inner") { slow } } } } }""");

        responses[0].ShouldBe("""{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"],"label":"outer"}],"hasNext":true}""");
        responses[1].ShouldStartWith("""{"pending":[{"id":"1","path":["book","author"],"label":"inner"}],"incremental":[{"id":"0","data":{"author":{"name":"Author 0"}}}""");
        string.Join('\n', responses.Skip(1)).ShouldContain("""{"id":"1","data":{"slow":"author 0"}}""");
        responses[^1].ShouldEndWith("\"hasNext\":false}");
    }

    [Fact]
    public async Task An_empty_fragment_makes_way_for_those_inside_it() =>
        (await _library.Engine.AskForAll("""{ book { title ... @defer(label: "outer") { ... @defer(label: "inner") { slow } } } }""")).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"],"label":"inner"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"slow":"slow 0"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task The_root_can_be_deferred() =>
        (await _library.Engine.AskForAll("{ ... @defer { slow } book { title } }")).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"slow":"late"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task A_null_that_is_not_allowed_fails_the_fragment_and_not_the_object() =>
        (await _library.Engine.AskForAll("{ book { title ... @defer { other broken } } }")).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":[{"message":"It is broken.","locations":[{"line":1,"column":35}],"path":["book","broken"],"extensions":{"code":"BROKEN"}}]}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task What_is_deferred_in_an_object_that_became_null_never_comes() =>
        (await _library.Engine.AskForAll("{ strict { value slow ... @defer { later: value } } }")).ShouldHaveSingleItem().ShouldContain("\"data\":{\"strict\":null}}");

    [Theory]
    [InlineData("{ book { title ... @defer(if: false) { other } } }", "")]
    [InlineData("query ($now: Boolean!) { book { title ... @defer(if: $now) { other } } }", """{"now":false}""")]
    public async Task A_fragment_can_say_that_it_is_not_deferred(string query, string variables) =>
        (await _library.Engine.AskForAll(query, variables)).ShouldBe(["""{"data":{"book":{"title":"Book 0","other":"other 0"}}}"""]);

    [Fact]
    public async Task The_same_document_is_deferred_and_not_by_its_variable()
    {
        const string Query = "query ($later: Boolean!) { book { title ... @defer(if: $later) { other } } }";

        (await _library.Engine.AskForAll(Query, """{"later":true}""")).Count.ShouldBe(2);
        (await _library.Engine.AskForAll(Query, """{"later":false}""")).Count.ShouldBe(1);
        (await _library.Engine.AskForAll(Query, """{"later":true}""")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_for_one_response_gets_all_in_it() =>
        (await _library.Engine.Ask("{ book { title ... @defer { other } } numbers @stream }")).ShouldBe(
            """{"data":{"book":{"title":"Book 0","other":"other 0"},"numbers":[1,2,3,4]}}""");

    [Fact]
    public async Task A_resolver_learns_what_comes_with_other_payloads()
    {
        var all = string.Join('\n', await _library.Engine.AskForAll(
            "{ book { fields title ... @defer { slow others: fields } ... @defer { other } } }"));

        all.ShouldContain("""{"data":{"book":{"fields":["slow","other"],"title":"Book 0"}}""");
        all.ShouldContain("\"others\":[\"title\",\"other\"]");
    }

    [Fact]
    public async Task What_a_mutation_defers_begins_after_all_of_its_fields()
    {
        var responses = await _library.Engine.AskForAll("mutation { first { title ... @defer { slow } } second { title } }");

        _library.Calls.ShouldBe(["first", "second", "Book.slow x 1"]);
        responses[0].ShouldStartWith("""{"data":{"first":{"title":"Book 0"},"second":{"title":"Book 0"}},"pending":""");
    }

    [Fact]
    public async Task Whoever_reads_no_further_leaves_no_resolver_behind()
    {
        _library.Close("Book.slow");
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes("{ book { title ... @defer { slow } } }") };
        var responses = _library.Engine.Prepare(request).Operation!.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();
        await responses.MoveNextAsync();

        // Ends only when the gated resolver has ended, which its token makes it do.
        await responses.DisposeAsync();
    }

    [Fact]
    public async Task A_caller_that_gives_up_ends_the_delivery()
    {
        _library.Close("Book.slow");
        using var cancellation = new CancellationTokenSource();
        var asking = _library.Engine.AskForAll("{ book { title ... @defer { slow } } }", cancellation: cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    [Fact]
    public async Task Deferred_data_counts_for_the_size_of_the_answer()
    {
        var engine = Asking.Engine($"type Query {{ a: Text }} type Text {{ text: String }} {Library.Directives}", map =>
        {
            map.Query().Field("a", _ => "x");
            map.Object<string>("Text").Batch("text", batch => Asking.ForEach<string, string>(batch, _ => new string('x', 10_000)));
        }, new ExecutionLimits { MaxResponseBytes = 5_000 });

        var responses = await engine.AskForAll("{ a { ... @defer { text } } }");

        responses.ShouldBe(
        [
            """{"data":{"a":{}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":[{"message":"The answer is larger than 5000 bytes. Ask for fewer fields, or about fewer at once.","path":["a"],"extensions":{"code":"LIMIT_EXCEEDED","limit":"maxResponseBytes","maximum":5000,"actual":5001}}]}],"hasNext":false}""",
        ]);
    }
}
