using System.Net;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Hosting;

/// <summary>
/// Outside the sandbox nobody reaches the hub but by TLS (RFC 6749 §3.2, RFC 6750 §5.3): to the hub itself, or to a trusted proxy
/// before it. Whether the hub lives and is ready may be asked without; it discloses nothing.
/// </summary>
internal sealed class HttpsOnly(RequestDelegate next, IOptions<ProxyOptions> proxies, IHostEnvironment environment)
{
    private const string Policy = "max-age=31536000";

    private readonly bool _isOff = environment.IsDevelopment();

    /// <summary>Without an address by https there would be no such issuer.</summary>
    /// <exception cref="StartupException">The hub is to serve people, and its public address is none or not by https.</exception>
    public static void Demand(WebApplicationBuilder builder)
    {
        var address = builder.Configuration[$"{HubOptions.Section}:{nameof(HubOptions.PublicAddress)}"];
        if (!builder.Environment.IsDevelopment() && address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new StartupException(
                $"The environment is {builder.Environment.EnvironmentName}: set Hub:PublicAddress to the https address by which clients reach the hub.");
        }
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (!_isOff)
        {
            // Browsers come by https from then on, whatever a link says; from a proxy it goes on to them (FAPI 2.0 §5.2.3; RFC 6797 §7).
            context.Response.Headers.StrictTransportSecurity = Policy;
        }
        return MayPass(context)
            ? next(context)
            : GraphQLProblem.WriteAsync(context, StatusCodes.Status400BadRequest, ErrorCodes.BadRequest,
                "The hub is reached by https only. What was sent may have been read on its way: get new secrets and tokens in place of those in it.");
    }

    private bool MayPass(HttpContext context) =>
        _isOff || context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || IsNear(context.Connection.RemoteIpAddress);

    /// <summary>This machine, or a proxy whose word is taken.</summary>
    private bool IsNear(IPAddress? peer) => peer is not null && (IPAddress.IsLoopback(peer) || proxies.Value.Trusts(peer));
}
