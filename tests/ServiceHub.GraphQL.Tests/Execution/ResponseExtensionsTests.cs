using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution.Incremental;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class ResponseExtensionsTests
{
    private readonly List<Exception> _exceptions = [];

    [Fact]
    public async Task What_the_host_adds_stands_beside_the_data_once_it_is_there()
    {
        var said = new List<object>();

        (await AskAsync("{ book { title } }", () => new Dictionary<string, object?> { ["said"] = said, ["ไทย"] = "อักษร" })).ShouldBe(
            ["""{"data":{"book":{"title":"Book 0"}},"extensions":{"said":[],"ไทย":"อักษร"}}"""]);
    }

    [Fact]
    public async Task Each_response_tells_what_is_known_by_then()
    {
        var responses = 0;

        (await AskAsync("{ book { title ... @defer { slow } } }", () => new Dictionary<string, object?> { ["response"] = ++responses })).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"]}],"hasNext":true,"extensions":{"response":1}}""",
            """{"incremental":[{"id":"0","data":{"slow":"slow 0"}}],"completed":[{"id":"0"}],"hasNext":false,"extensions":{"response":2}}""",
        ]);
    }

    [Fact]
    public async Task A_host_with_nothing_to_add_adds_nothing() =>
        (await AskAsync("{ book { title } }", () => null)).ShouldBe(["""{"data":{"book":{"title":"Book 0"}}}"""]);

    [Fact]
    public async Task A_host_that_fails_costs_its_own_words_and_is_told()
    {
        (await AskAsync("{ book { title } }", () => throw new InvalidOperationException("mine"))).ShouldBe(["""{"data":{"book":{"title":"Book 0"}}}"""]);

        _exceptions.ShouldHaveSingleItem().Message.ShouldBe("mine");
    }

    private async Task<List<string>> AskAsync(string query, Func<IReadOnlyDictionary<string, object?>?> extensions)
    {
        var request = new ExecutionRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Extensions = extensions,
            OnException = (exception, _) => _exceptions.Add(exception),
        };
        var responses = new List<string>();
        await foreach (var response in new Library().Engine.Prepare(request).Operation!.StreamAsync(request, CancellationToken.None))
        {
            responses.Add(Asking.Text(response));
            response.Dispose();
        }
        return responses;
    }
}
