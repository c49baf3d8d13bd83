using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest;

/// <summary>An agency that notes each request and answers as the test says; its manifest has the section of the test.</summary>
internal sealed class RecordingAgency : IAsyncDisposable
{
    public sealed record Request(string Address, IHeaderDictionary Headers, JsonNode Body);

    private const string Fields = """
        { "number": { "from": "/pid", "convert": "national-id" }, "name": { "from": "/name" }, "age": { "from": "/age", "convert": "integer" } }
        """;

    private WebAgency? _web;

    public List<Request> Requests { get; } = [];

    public string Address => _web!.Address;

    /// <summary>Answers each request with what its number, from 1 on, gives.</summary>
    public static Task<RecordingAgency> StartAsync(Func<int, string> answer) => StartAsync((number, context) =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer(number));
    });

    public static async Task<RecordingAgency> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var agency = new RecordingAgency();
        agency._web = await WebAgency.StartAsync(async context =>
        {
            var body = await JsonNode.ParseAsync(context.Request.Body);
            agency.Requests.Add(new Request(
                context.Request.Path.ToUriComponent() + context.Request.QueryString,
                new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value)),
                body!));
            await answer(agency.Requests.Count, context);
        });
        return agency;
    }

    /// <summary>The agency by a manifest with this section <c>rest</c>.</summary>
    public AgencyUnderTest Load(string rest, Action<JsonObject>? change = null) => Load(Address, rest, change);

    public static AgencyUnderTest Load(string address, string rest, Action<JsonObject>? change = null) =>
        new(CardRegistry.Agency, address, manifest =>
        {
            manifest["rest"] = JsonNode.Parse(rest);
            manifest["fields"] = JsonNode.Parse(Fields);
            manifest.Remove("credentials");
            change?.Invoke(manifest);
        });

    public static void Single(JsonObject manifest) => manifest["batchSize"] = 1;

    public async Task<AgencyReply> AskAsync(string rest, Action<JsonObject>? change, params NationalId[] subjects)
    {
        using var underTest = Load(rest, change);
        return await underTest.Agency.AskAsync(subjects, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _web!.DisposeAsync();
}
