using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Documents;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Documents;

/// <summary>Documents by their hash, through the hub.</summary>
public sealed class PersistedDocumentTests : IAsyncLifetime
{
    private const string Typename = "query Name { __typename }";

    private HubUnderTest _hub = null!;

    public async Task InitializeAsync() =>
        _hub = await HubUnderTest.StartAsync("--GraphQL:Documents:RefreshInterval=00:00:00", "--GraphQL:Documents:PersistedPerClient=2");

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task An_unknown_hash_is_asked_for_whole_and_known_from_then_on()
    {
        const string query = "{ first: __typename }";
        (await ErrorAsync(ByHash(query))).ShouldBe(("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"));
        (await AskAsync(WithHash(query))).Text("data", "first").ShouldBe("Query");
        (await AskAsync(ByHash(query))).Text("data", "first").ShouldBe("Query");
        (await AskAsync(new { documentId = $"sha256:{Hash(query)}" })).Text("data", "first").ShouldBe("Query");
    }

    [Fact]
    public async Task A_clients_persisted_queries_are_its_own()
    {
        const string query = "{ own: __typename }";
        await AskAsync(WithHash(query));
        (await ErrorAsync(ByHash(query), "partner-narrow")).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Only_so_many_are_remembered_and_the_oldest_unused_is_forgotten()
    {
        string[] queries = ["{ a: __typename }", "{ b: __typename }", "{ c: __typename }"];
        foreach (var query in queries)
        {
            await AskAsync(WithHash(query));
        }
        (await ErrorAsync(ByHash(queries[0]))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        (await AskAsync(ByHash(queries[2]))).Text("data", "c").ShouldBe("Query");
    }

    [Fact]
    public async Task A_hash_that_is_not_the_documents_is_refused()
    {
        (await ErrorAsync(new { query = Typename, documentId = Hash("{ another }") })).Code.ShouldBe("BAD_REQUEST");
        (await ErrorAsync(new { documentId = Hash("{ another }") })).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_document_that_is_not_valid_is_not_remembered()
    {
        const string query = "{ nothing }";
        (await ErrorAsync(WithHash(query))).Code.ShouldBe("GRAPHQL_VALIDATION_FAILED");
        (await ErrorAsync(ByHash(query))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_client_of_trusted_documents_may_send_these_and_no_others()
    {
        var store = _hub.Services.GetRequiredService<TrustedDocumentStore>();
        await store.AddAsync("partner", [Row(Typename)], default);
        await store.SetOnlyTrustedAsync("partner", true, default);

        (await AskAsync(ByHash(Typename))).Text("data", "__typename").ShouldBe("Query");
        (await AskAsync(new { query = Typename })).Text("data", "__typename").ShouldBe("Query");
        (await ErrorAsync(new { query = "{ __typename }" })).Code.ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
        (await ErrorAsync(WithHash("{ __typename }"))).Code.ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
        (await ErrorAsync(new { query = "{ __schema { queryType { name } } }" })).Code.ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
        (await ErrorAsync(ByHash("{ __typename }"))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        (await AskAsync(new { query = "{ __typename }" }, "partner-narrow")).Text("data", "__typename").ShouldBe("Query");
    }

    [Fact]
    public async Task What_is_taken_away_or_allowed_is_seen_by_the_running_hub()
    {
        var store = _hub.Services.GetRequiredService<TrustedDocumentStore>();
        await store.AddAsync("partner", [Row(Typename)], default);
        await store.SetOnlyTrustedAsync("partner", true, default);
        (await AskAsync(ByHash(Typename))).Text("data", "__typename").ShouldBe("Query");

        await store.RemoveAsync("partner", Hash(Typename), default);
        (await ErrorAsync(ByHash(Typename))).Code.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        await store.SetOnlyTrustedAsync("partner", false, default);
        (await AskAsync(new { query = "{ __typename }" })).Text("data", "__typename").ShouldBe("Query");
    }

    [Fact]
    public async Task What_was_used_is_noted_by_the_end()
    {
        var store = _hub.Services.GetRequiredService<TrustedDocumentStore>();
        await store.AddAsync("partner", [Row(Typename), Row("query Other { __typename }")], default);
        await AskAsync(ByHash(Typename));
        await _hub.StopAsync();
        (await store.ListAsync("partner", default)).Where(document => document.LastUsed is not null).ShouldHaveSingleItem().Operations.ShouldBe("Name");
    }

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private static object ByHash(string query) => new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(query) } } };

    private static object WithHash(string query) => new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(query) } } };

    private static TrustedDocumentRow Row(string query) => new()
    {
        ClientId = "partner",
        Sha256 = Hash(query),
        Document = query,
        Operations = query.Split(' ')[1],
        Created = new(2026, 11, 1, 7, 0, 0, TimeSpan.Zero),
    };

    private async Task<JsonElement> AskAsync(object body, string client = "partner")
    {
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(client), JsonContent.Create(body));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<(string? Code, string? Message)> ErrorAsync(object body, string client = "partner")
    {
        using var answer = await _hub.SendAsync(await _hub.TokenAsync(client), JsonContent.Create(body));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Errors().ShouldHaveSingleItem();
        return (error.Code(), error.Text("message"));
    }
}
