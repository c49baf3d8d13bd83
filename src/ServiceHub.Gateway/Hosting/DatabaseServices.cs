using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Gateway.Hosting;

/// <summary>The hub's own database, and the keys by which it protects what it holds.</summary>
internal static class DatabaseServices
{
    public static async Task AddDatabaseAsync(this WebApplicationBuilder builder, IHubDatabase database, DataDirectory data)
    {
        var keys = new KeyRingOptions();
        builder.Configuration.GetSection(KeyRingOptions.Section).Bind(keys);
        var ring = KeyRingSource.Load(keys, data.KeyRing, mayCreate: !await database.HasTablesAsync(CancellationToken.None), TimeProvider.System);
        builder.Services.AddDatabase(database, ring);
        builder.Services.AddSingleton(new KeyRingPlace(keys, data.KeyRing)).AddSingleton<KeyUsage>();
    }

    public static IServiceCollection AddDatabase(this IServiceCollection services, IHubDatabase database, KeyRing ring) => services
        .AddSingleton(ring).AddSingleton<ISecretHasher>(ring)
        .AddSingleton(database)
        .AddSingleton<IdentifierVault>()
        .AddSingleton<PairwiseIds>()
        .AddPooledDbContextFactory<HubDbContext>(options =>
        {
            database.Configure(options);
            // The exception comes through to who knows what it means; one that was given up at the hub's end is no error at all.
            options.ConfigureWarnings(warnings => warnings.Log((RelationalEventId.TransactionError, LogLevel.Debug)));
        });

    public static async Task MigrateAsync(this WebApplication app)
    {
        var contexts = app.Services.GetRequiredService<IDbContextFactory<HubDbContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        var applied = await app.Services.GetRequiredService<IHubDatabase>().MigrateAsync(context, CancellationToken.None);
        if (applied.Count > 0)
        {
            Log.Migrated(app.Logger, applied.Count);
        }
        if (await app.Services.GetRequiredService<IHubDatabase>().DurabilityProblemAsync(context, CancellationToken.None) is { } problem)
        {
            throw new StartupException(problem);
        }
        await KeyRingCheck.RunAsync(context, app.Services.GetRequiredService<KeyRing>(), CancellationToken.None);
    }
}
