namespace ServiceHub.GraphQL.Tests.Execution.Incremental;

public sealed class StreamTests
{
    private readonly Library _library = new();

    [Fact]
    public async Task The_first_items_come_at_once_and_the_others_later() =>
        (await _library.Engine.AskForAll("""{ numbers @stream(initialCount: 1, label: "rest") }""")).ShouldBe(
        [
            """{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"],"label":"rest"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[2,3,4]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Theory]
    [InlineData("{ numbers @stream(initialCount: 4) }")]
    [InlineData("{ numbers @stream(if: false) }")]
    public async Task A_list_that_is_whole_has_nothing_pending(string query) =>
        (await _library.Engine.AskForAll(query)).ShouldBe(["""{"data":{"numbers":[1,2,3,4]}}"""]);

    [Fact]
    public async Task Only_the_outer_list_is_streamed() =>
        (await _library.Engine.AskForAll("{ nested @stream(initialCount: 1) }")).ShouldBe(
        [
            """{"data":{"nested":[[1,2]]},"pending":[{"id":"0","path":["nested"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[[3],[]]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task The_count_may_be_a_variable() =>
        (await _library.Engine.AskForAll("query ($n: Int!) { numbers @stream(initialCount: $n) }", """{"n":3}"""))[0].ShouldStartWith("""{"data":{"numbers":[1,2,3]}""");

    [Fact]
    public async Task A_negative_count_is_the_clients_error() =>
        (await _library.Engine.AskForAll("query ($n: Int!) { numbers @stream(initialCount: $n) }", """{"n":-1}""")).ShouldBe(
            ["""{"errors":[{"message":"\"initialCount\" of \"@stream\" must be 0 or more.","locations":[{"line":1,"column":20}],"path":["numbers"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"numbers":null}}"""]);

    [Fact]
    public async Task Items_are_resolved_some_at_a_time_each_by_one_call()
    {
        var responses = await _library.Engine.AskForAll("{ book { chapters @stream(initialCount: 10) { number slow } } }");

        _library.Calls.ShouldBe(["Chapter.slow x 10", "Chapter.slow x 50", "Chapter.slow x 50", "Chapter.slow x 10"]);
        responses.Count.ShouldBe(4);
        responses[1].ShouldStartWith("""{"incremental":[{"id":"0","items":[{"number":11,"slow":"11"},""");
        responses[3].ShouldEndWith("""{"number":120,"slow":"120"}]}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task An_item_that_must_not_be_null_ends_the_list_after_those_before_it()
    {
        var responses = await _library.Engine.AskForAll("{ book { chapters @stream(initialCount: 58) { mandatory } } }");

        responses[1].ShouldBe(
            """{"incremental":[{"id":"0","items":[{"mandatory":59}]}],"completed":[{"id":"0","errors":[{"message":"The field could not be resolved because of an internal error.","locations":[{"line":1,"column":47}],"path":["book","chapters",59,"mandatory"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}],"hasNext":false}""");
    }

    [Fact]
    public async Task A_streamed_item_may_defer() =>
        (await _library.Engine.AskForAll("{ books(count: 2) @stream(initialCount: 1) { title ... @defer { slow } } }")).Last().ShouldEndWith("\"hasNext\":false}");

    [Fact]
    public async Task A_streamed_item_comes_whole_though_its_list_is_deferred_in_part()
    {
        var all = string.Join('\n', await _library.Engine.AskForAll(
            "{ book { ... @defer { chapters @stream(initialCount: 119) { number } } } }"));

        all.ShouldContain("\"items\":[{\"number\":120}]");
        all.ShouldEndWith("\"hasNext\":false}");
    }
}
