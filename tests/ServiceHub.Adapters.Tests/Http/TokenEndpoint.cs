using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

/// <summary>A token endpoint that gives numbered tokens, and notes what it is asked.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private WebAgency? _web;

    public List<(string Authorization, Dictionary<string, string> Form)> Asked { get; } = [];

    /// <summary>What it answers; the number of the request is given.</summary>
    public Func<int, (int Status, string Body)> Answer { get; set; } = number => (200, Token($"token-{number}"));

    /// <summary>What each request waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Address => $"{_web!.Address}/token";

    public static async Task<TokenEndpoint> StartAsync()
    {
        var endpoint = new TokenEndpoint();
        endpoint._web = await WebAgency.StartAsync(endpoint.AnswerAsync);
        return endpoint;
    }

    public static string Token(string token, int lifetime = 3600) =>
        $$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{lifetime}}}""";

    public ValueTask DisposeAsync() => _web!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        int number;
        lock (Asked)
        {
            Asked.Add((context.Request.Headers.Authorization.ToString(), form.ToDictionary(entry => entry.Key, entry => entry.Value.ToString())));
            number = Asked.Count;
        }
        await Gate;
        var (status, body) = Answer(number);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=UTF-8";
        await context.Response.WriteAsync(body);
    }
}
