using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest;

/// <summary>An agency that is asked about one at a time, and answers 404 for who it does not know.</summary>
public sealed class SingleRestConformanceTests : AgencyConformance
{
    private WebAgency? _web;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Malee);

    protected override int BatchSize => 1;

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _web = await WebAgency.StartAsync(AnswerAsync);
        return new AgencyUnderTest(CardRegistry.Agency, _web.Address, manifest =>
        {
            manifest["rest"] = JsonNode.Parse("""
                { "method": "POST", "path": "/v1/card", "body": { "who": "PID:{subject}" }, "records": "/card", "subject": "/pid", "asOf": "/asOf",
                  "notFound": [404] }
                """);
            change(manifest);
        });
    }

    private protected override async Task StopAsync() => await _web!.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var who = (await JsonNode.ParseAsync(context.Request.Body))!["who"]!.GetValue<string>()["PID:".Length..];
        var answer = CardRegistry.Answer([who]);
        if (answer["cards"]!.AsArray() is not [{ } card])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            new JsonObject { ["asOf"] = answer["asOf"]!.DeepClone(), ["card"] = card.DeepClone() }.ToJsonString());
    }
}
