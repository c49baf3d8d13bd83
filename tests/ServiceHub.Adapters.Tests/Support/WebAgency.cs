using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>An agency's web server on a real socket, which answers as the test says.</summary>
internal sealed class WebAgency : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private WebAgency(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context =>
        {
            Interlocked.Increment(ref _calls);
            return answer(context);
        });
    }

    public int Calls => _calls;

    public string Address => _app.Urls.First();

    public static async Task<WebAgency> StartAsync(RequestDelegate answer)
    {
        var agency = new WebAgency(answer);
        await agency._app.StartAsync();
        return agency;
    }

    /// <summary>Answers with one fixed body.</summary>
    public static Task<WebAgency> StartAsync(int status, string contentType, string body) => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
