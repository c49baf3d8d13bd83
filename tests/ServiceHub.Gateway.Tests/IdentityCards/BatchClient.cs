using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.IdentityCards;

/// <summary>A client that has many cards verified.</summary>
internal sealed class BatchClient(HubUnderTest hub, string token)
{
    private const string Fields = "id state total done outcomes { outcome count } startedAt finishedAt retryAt";

    public static async Task<BatchClient> OfAsync(HubUnderTest hub, string client = "partner") => new(hub, await hub.TokenAsync(client));

    /// <summary>The payload.</summary>
    public async Task<JsonElement> StartAsync(IEnumerable<object> items, string key = "key") => (await AskAsync(
        $$"""mutation ($input: StartIdentityCardVerificationsInput!) { startIdentityCardVerifications(input: $input) { batch { {{Fields}} } errors { code message field } } }""",
        new { input = new { items, idempotencyKey = key } })).At("data", "startIdentityCardVerifications");

    public async Task<string> StartedAsync(IEnumerable<object> items, string key = "key") => (await StartAsync(items, key)).Text("batch", "id")!;

    public Task<JsonElement> CancelAsync(string id) => AskAsync(
        $$"""mutation ($id: ID!) { cancelIdentityCardVerifications(id: $id) { batch { {{Fields}} } errors { code } } }""", new { id });

    public Task<JsonElement> ReadAsync(string id) => AskAsync($$"""query ($id: ID!) { identityCardVerifications(id: $id) { {{Fields}} } }""", new { id });

    /// <summary>Waits until the batch is as a test expects it.</summary>
    public async Task<JsonElement> UntilAsync(string id, Func<JsonElement, bool> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var batch = (await ReadAsync(id)).At("data", "identityCardVerifications");
            if (expected(batch))
            {
                return batch;
            }
            await Task.Delay(100, limit.Token);
        }
    }

    public Task<JsonElement> DoneAsync(string id) => UntilAsync(id, batch => batch.Text("state") == "DONE");

    /// <summary>All results, page by page.</summary>
    public async Task<List<(string Reference, string? Outcome)>> ResultsAsync(string id)
    {
        List<(string, string?)> results = [];
        for (string? after = null; ;)
        {
            var page = (await AskAsync(
                "query ($id: ID!, $after: String) { identityCardVerifications(id: $id) { results(first: 1000, after: $after) { edges { node { reference outcome } } pageInfo { hasNextPage endCursor } } } }",
                new { id, after })).At("data", "identityCardVerifications", "results");
            results.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => (edge.Text("node", "reference")!, edge.Text("node", "outcome"))));
            if (!page.At("pageInfo", "hasNextPage").GetBoolean())
            {
                return results;
            }
            after = page.Text("pageInfo", "endCursor");
        }
    }

    public async Task<JsonElement> AskAsync(string query, object variables)
    {
        using var answer = await hub.SendAsync(token, JsonContent.Create(new { query, variables }));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
