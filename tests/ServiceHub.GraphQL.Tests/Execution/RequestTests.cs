using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class RequestTests
{
    private static readonly ExecutableSchema Engine = Asking.Engine(
        "type Query { a: Int tree: Tree } type Subscription { a: Int } type Tree { tree: Tree no: Int }",
        map =>
        {
            map.Query().Field("a", _ => 1).Field("tree", _ => new Tree());
            map.Subscription().Stream("a", _ => AsyncEnumerable.Empty<Resolved<int?>>());
            map.Object<Tree>("Tree").Field("tree", tree => tree);
        });

    [Theory]
    [InlineData("{ a", """{"errors":[{"message":"Expected a name, found the end of the document.","locations":[{"line":1,"column":4}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""")]
    [InlineData("", """{"errors":[{"message":"Expected a definition, found the end of the document.","locations":[{"line":1,"column":1}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""")]
    [InlineData("{ b }", """{"errors":[{"message":"The type \"Query\" has no field \"b\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("mutation { a }", """{"errors":[{"message":"The schema has no mutation operations.","locations":[{"line":1,"column":1}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("query A { a } query B { a }", """{"errors":[{"message":"The document holds several operations, and the request does not name one.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    [InlineData("subscription { a }", """{"errors":[{"message":"Subscriptions are not executed by a single request.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    public async Task A_refused_request_has_errors_and_no_data(string query, string answer) => (await Engine.Ask(query)).ShouldBe(answer);

    [Fact]
    public async Task The_named_operation_is_executed()
    {
        (await Engine.Ask("query A { a } query B { b: a }", operation: "B")).ShouldBe("""{"data":{"b":1}}""");
        (await Engine.Ask("query A { a }", operation: "C"))
            .ShouldBe("""{"errors":[{"message":"The document holds no operation of the name that the request gives.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""");
    }

    [Fact]
    public async Task A_query_nested_500_deep_gets_an_error_that_names_the_limit() =>
        (await Engine.Ask($"{string.Concat(Enumerable.Repeat("{ tree ", 500))} {{ no }} {new string('}', 500)}")).ShouldBe(
            """{"errors":[{"message":"The document is nested more than 200 levels deep.","locations":[{"line":1,"column":1401}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""");

    [Fact]
    public async Task A_query_nested_as_deep_as_the_limit_is_answered()
    {
        var query = $"{{ {string.Concat(Enumerable.Repeat("tree { ", 199))} no {new string('}', 200)}";

        (await Engine.Ask(query)).ShouldStartWith("""{"data":{"tree":{"tree":""");
    }

    [Fact]
    public async Task Limits_can_be_set()
    {
        var engine = Asking.Engine("type Query { a: Int }", map => map.Query().Field("a", _ => 1), new ExecutionLimits { MaxTokens = 5, MaxErrors = 1, MaxSelections = 2 });

        (await engine.Ask("{ a a a a }")).ShouldContain("more than 5 tokens");
        (await engine.Ask("{ a a a }")).ShouldContain("more than 2 selections");
        (await engine.Ask("{ b c }")).ShouldNotContain("\"c\"");
    }

    [Fact]
    public async Task Result_tells_whether_it_has_data()
    {
        using var refused = await Engine.ExecuteAsync(new ExecutionRequest { Query = "{ b }"u8.ToArray() }, CancellationToken.None);
        using var answered = await Engine.ExecuteAsync(new ExecutionRequest { Query = "{ a }"u8.ToArray() }, CancellationToken.None);

        (refused.HasData, refused.Errors.Count).ShouldBe((false, 1));
        (answered.HasData, answered.Errors.Count).ShouldBe((true, 0));
    }

    [Fact]
    public async Task Result_tells_what_the_operation_costs()
    {
        using var answered = await Engine.ExecuteAsync(new ExecutionRequest { Query = "{ a tree { no } }"u8.ToArray() }, CancellationToken.None);
        using var refused = await Engine.ExecuteAsync(new ExecutionRequest { Query = "query ($a: Int!) { a @include(if: true) }"u8.ToArray() }, CancellationToken.None);

        (answered.Cost?.FieldCost, answered.Cost?.TypeCost).ShouldBe((1, 2));
        refused.Cost.ShouldBeNull();
    }

    [Fact]
    public async Task One_engine_answers_many_requests_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Engine.Ask($"{{ x{i}: a tree {{ no }} }}"))));

        answers.ShouldBe(Enumerable.Range(0, 200).Select(i => $"{{\"data\":{{\"x{i}\":1,\"tree\":{{\"no\":7}}}}}}"));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var result = await Engine.ExecuteAsync(new ExecutionRequest { Query = new byte[] { 0x7B, 0xFF, 0x7D } }, CancellationToken.None);

        result.Errors.Single().Message.ShouldBe("The document is not valid UTF-8.");
    }

    private sealed class Tree
    {
        public int No => 7;
    }
}
