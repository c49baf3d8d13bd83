using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Rest;

/// <summary>The identity-card registry with the recorded sample's people.</summary>
internal static class CardRegistry
{
    public const string Agency = "identity-card";

    public static string SampleText { get; } = Disk.ReadAllText(Repository.Sample(Agency, "answer.json"));

    public static Task<WebAgency> StartAsync(HttpsConnectionAdapterOptions? tls = null) =>
        StartAsync(request => request.Headers.Authorization == $"Bearer {AgencyUnderTest.Token}", tls);

    public static Task<WebAgency> StartAsync(Func<HttpRequest, bool> believes, HttpsConnectionAdapterOptions? tls = null) =>
        WebAgency.StartAsync(
            context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return believes(context.Request) ? AnswerAsync(context) : Task.CompletedTask;
            },
            tls);

    private static async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        (request.Method, request.Path.Value, request.QueryString.HasValue).ShouldBe(("POST", "/v1/cards/query", false));
        var answer = Answer((await JsonNode.ParseAsync(request.Body))!["pids"]!.AsArray());
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    /// <summary>The sample with those of its cards that were asked about.</summary>
    public static JsonNode Answer(JsonArray pids)
    {
        var asked = pids.Select(pid => pid!.GetValue<string>()).ToHashSet();
        var answer = JsonNode.Parse(SampleText)!;
        answer["cards"]!.AsArray().RemoveAll(card => !asked.Contains(card!["pid"]!.GetValue<string>()));
        return answer;
    }
}
