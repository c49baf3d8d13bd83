using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>An agency's web server on a real socket, which answers as the test says.</summary>
internal sealed class WebAgency : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _calls;

    private WebAgency(RequestDelegate answer, HttpsConnectionAdapterOptions? tls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (tls is not null)
            {
                listen.UseHttps(tls);
            }
        }));
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

    public static async Task<WebAgency> StartAsync(RequestDelegate answer, HttpsConnectionAdapterOptions? tls = null)
    {
        var agency = new WebAgency(answer, tls);
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
