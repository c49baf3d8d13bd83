using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution.Incremental;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class ResponseExtensionsTests
{
    [Fact]
    public async Task What_the_host_adds_stands_beside_the_data() =>
        (await AskAsync("{ book { title } }", _ => new Dictionary<string, object?> { ["said"] = Array.Empty<object>(), ["ไทย"] = "อักษร" })).ShouldBe(
            ["""{"data":{"book":{"title":"Book 0"}},"extensions":{"said":[],"ไทย":"อักษร"}}"""]);

    [Fact]
    public async Task Each_response_has_its_own() =>
        (await AskAsync("{ book { title ... @defer { slow } } }", number => new Dictionary<string, object?> { ["response"] = number })).ShouldBe(
        [
            """{"data":{"book":{"title":"Book 0"}},"pending":[{"id":"0","path":["book"]}],"hasNext":true,"extensions":{"response":1}}""",
            """{"incremental":[{"id":"0","data":{"slow":"slow 0"}}],"completed":[{"id":"0"}],"hasNext":false,"extensions":{"response":2}}""",
        ]);

    [Fact]
    public async Task A_host_with_nothing_to_add_adds_nothing() =>
        (await AskAsync("{ book { title } }", _ => null)).ShouldBe(["""{"data":{"book":{"title":"Book 0"}}}"""]);

    private static async Task<List<string>> AskAsync(string query, Func<int, IReadOnlyDictionary<string, object?>?> extensions)
    {
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query) };
        var responses = new List<string>();
        await foreach (var response in new Library().Engine.Prepare(request).Operation!.StreamAsync(request, CancellationToken.None))
        {
            responses.Add(Asking.Text(response, extensions(responses.Count + 1)));
            response.Dispose();
        }
        return responses;
    }
}
