using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Hosting;

[Collection(OneHub.Name)]
public sealed class EndpointTests(SharedHub shared)
{
    /// <summary>What discloses nothing about a person, or judges by itself who asks.</summary>
    private static readonly string[] Open =
    [
        "/.well-known/oauth-authorization-server/{**of}", "/.well-known/oauth-protected-resource/{**of}", "/.well-known/openid-configuration/{**of}",
        "/agencies/{agency}/changes", "/health/agencies", "/health/live", "/health/ready", "/log/v1/get-keys", "/log/v1/get-proof-by-hash", "/log/v1/get-sth", "/log/v1/get-sth-consistency", "/metrics", "/oauth/introspect", "/oauth/jwks",
        "/oauth/register", "/oauth/register/{clientId}", "/oauth/revoke", "/oauth/token", "/sandbox", "/sandbox/agencies", "/sandbox/agencies/{agency}/fault", "/schema.graphql",
    ];

    [Fact]
    public void Only_what_discloses_nothing_is_open() =>
        shared.Hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct().Order().ShouldBe(Open);
}
