using Microsoft.AspNetCore.Cors.Infrastructure;
using ServiceHub.Gateway.Logging;
using ServiceHub.Gateway.OAuth;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// Cross-origin requests (Fetch standard, section 3.2): a browser that asks beforehand has no token yet, so that any client's
/// origin will do; the answer itself is for pages at an origin of the token's own client. A page never sends credentials of
/// the browser's.
/// </summary>
internal sealed class ClientOriginsPolicy(ClientOrigins origins) : ICorsPolicyProvider
{
    public const string Name = "graphql";

    private static readonly TimeSpan PreflightLives = TimeSpan.FromMinutes(10);

    public async Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        if (policyName != Name)
        {
            return null;
        }
        var policy = new CorsPolicyBuilder()
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders("Authorization", BearerHandler.ProofHeader, "Content-Type", BrowserGuard.Header, CostHeader.Name, IdempotencyHeader.Name)
            .WithExposedHeaders(RequestLog.Header, CostHeader.Name, QuotaHeaders.RateLimit, QuotaHeaders.Policy, BearerHandler.NonceHeader, "Retry-After", "WWW-Authenticate")
            .SetPreflightMaxAge(PreflightLives);
        var origin = context.Request.Headers.Origin.ToString();
        var client = context.Features.Get<AccessTokenPrincipal>()?.ClientId;
        if (IsOrigin(origin) && await origins.AllowsAsync(origin, client, context.RequestAborted))
        {
            policy.WithOrigins(origin);
        }
        return policy.Build();
    }

    /// <summary>Neither <c>null</c>, as sandboxed pages send it, nor a wildcard, whatever is registered.</summary>
    public static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == origin;
}
