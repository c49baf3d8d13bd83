using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution.Incremental;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class ReadyOperationTests
{
    private readonly Library _library = new();

    [Fact]
    public void Tells_what_is_selected_at_any_depth_at_once_or_later_before_anything_runs()
    {
        var ready = Ready("query ($n: Int) { a: books(count: $n) { title ...More } b: books { title } ... @defer { slow } } fragment More on Book { ... @defer { author { name } } }", """{ "n": 2 }""");

        ready.Errors.ShouldBeEmpty();
        ready.Roots().Select(root => $"{root.Field.Name}{Count(root)}: {Names(root.Below)}").ShouldBe(
            ["books 2: Author.name Book.author Book.title", "books 3: Book.title", "slow: "], ignoreOrder: true);
        _library.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Tells_nothing_of_what_the_variables_leave_out() =>
        Ready("query ($with: Boolean!) { book { title author @include(if: $with) { name } } }", """{ "with": false }""")
            .Roots().ShouldHaveSingleItem().Below.Select(field => field.Name).ShouldBe(["title"]);

    [Fact]
    public async Task Is_refused_with_the_variables_that_it_cannot_read()
    {
        var ready = Ready("query ($n: Int) { books(count: $n) { title } }", """{ "n": "many" }""");

        ready.Errors.ShouldHaveSingleItem().Code.ShouldBe("BAD_USER_INPUT");
        ready.Roots().ShouldBeEmpty();
        (await ready.ExecuteAsync(CancellationToken.None)).HasData.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{ book { title author { born } } }", "Book.title", """{"book":{"title":null,"author":{"born":1900}}}""", "book.title")]
    [InlineData("{ books(count: 2) { author { born } } }", "Author.born", """{"books":[{"author":{"born":null}},{"author":{"born":null}}]}""", "books.0.author.born books.1.author.born")]
    [InlineData("{ book { slow } }", "Book.slow", """{"book":{"slow":null}}""", "book.slow")]
    [InlineData("{ slow }", "Query.slow", """{"slow":null}""", "slow")]
    public async Task A_refused_field_is_null_with_its_error_and_the_others_stay(string query, string refused, string data, string paths)
    {
        using var result = await Ready(query, refused: refused).ExecuteAsync(CancellationToken.None);

        using var json = JsonDocument.Parse(Asking.Text(result));
        json.RootElement.GetProperty("data").GetRawText().ShouldBe(data);
        string.Join(' ', result.Errors.Select(error => string.Join('.', error.Path!))).ShouldBe(paths);
        result.Errors.ShouldAllBe(error => error.Code == "CLOSED");
        _library.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_field_stays_closed_in_a_later_payload()
    {
        var responses = new List<string>();
        await foreach (var response in Ready("{ book { title ... @defer { slow author { born } } } }", refused: "Book.slow").StreamAsync(CancellationToken.None))
        {
            responses.Add(Asking.Text(response));
            response.Dispose();
        }

        responses.Last().ShouldContain("\"slow\":null");
        responses.Last().ShouldContain("CLOSED");
        _library.Calls.ShouldBeEmpty();
    }

    private ReadyOperation Ready(string query, string variables = "null", string? refused = null)
    {
        var schema = _library.Engine.Schema;
        var request = new ExecutionRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = JsonDocument.Parse(variables).RootElement,
            Refusals = refused is null ? null : () => new Dictionary<FieldDefinition, FieldError> { [Field(schema, refused)] = new("CLOSED", "It is closed.") },
        };
        var (operation, errors) = _library.Engine.Prepare(request);
        errors.ShouldBeEmpty();
        return operation!.Ready(request, inParts: true);
    }

    private static string Count(RootSelection root) => root.Field.Arguments.Count == 0 ? "" : $" {root.Arguments!.Get<int>("count")}";

    private static FieldDefinition Field(Schema schema, string coordinate) =>
        schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).Single(field => field.ToString() == coordinate);

    private static string Names(IEnumerable<FieldDefinition> fields) => string.Join(' ', fields.Select(field => field.ToString()).Order(StringComparer.Ordinal));
}
