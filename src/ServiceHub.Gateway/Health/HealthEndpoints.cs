using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using ServiceHub.Adapters;

namespace ServiceHub.Gateway.Health;

/// <summary>
/// Whether the process lives, and whether it can serve. An agency's trouble is not the hub's: it shows in the answers, and
/// never takes a gateway out of service.
/// </summary>
internal static class HealthEndpoints
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapGet("/health/agencies", (AgencyCatalogue agencies) => agencies.Agencies.Select(AgencyRow.Of));
    }
}
