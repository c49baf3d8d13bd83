using ServiceHub.Data.Disclosure;
using ServiceHub.Gateway.Agencies;
using ServiceHub.Gateway.Commands;
using ServiceHub.Gateway.Disclosure;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.GraphQL.Documents;
using ServiceHub.Gateway.GraphQL.GraphiQL;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.Gateway.GraphQL.Streams;
using ServiceHub.Gateway.Health;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.IdentityCards;
using ServiceHub.Gateway.Keys;
using ServiceHub.Gateway.Logging;
using ServiceHub.Gateway.Metrics;
using ServiceHub.Gateway.OAuth;
using ServiceHub.Gateway.Retention;
using ServiceHub.Gateway.Sandbox;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Gateway;

/// <summary>The hub, from its parts.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        CommandLine.IsCommand(args) ? CommandLine.RunAsync(args) : Startup.RunAsync(() => BuildAsync(args));

    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes what was added; for benchmarks that slow an agency down.</param>
    internal static async Task<WebApplication> BuildAsync(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = HostingServices.CreateBuilder(args);
        var data = DataDirectory.Open(builder.Configuration);
        builder.AddHubLogging(data);
        var database = HubDatabases.Choose(builder.Configuration, data);
        await using var alone = await StartLock.AcquireAsync(data, database, TimeProvider.System, CancellationToken.None);
        await builder.AddSandboxAsync(data);
        HttpsOnly.Demand(builder);
        await builder.AddDatabaseAsync(database, data);
        builder.AddAgencies();
        builder.AddIdentityCards();
        builder.AddGraphQL();
        builder.AddTrust();
        builder.AddDocuments();
        builder.AddLoad();
        builder.AddStreams();
        builder.AddOAuth();
        builder.AddKeyRotation();
        builder.AddRetention();
        builder.AddHealth();
        builder.AddMetrics();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        _ = app.Services.GetRequiredService<ExecutableSchema>();
        await app.MigrateAsync();
        await app.SeedSandboxAsync(data);
        await app.Services.GetRequiredService<SigningKeys>().LoadAsync(CancellationToken.None);
        await app.Services.GetRequiredService<LogKeys>().LoadAsync(CancellationToken.None);
        await app.Services.GetRequiredService<FileIntake>().LoadPendingAsync(CancellationToken.None);

        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<HttpsOnly>();
        app.UseMiddleware<TrustedProxy>();
        app.UseMiddleware<ErrorAnswers>();
        app.UseResponseCompression();
        app.UseGraphiQL();
        app.UseAuthentication();
        app.UseCors();
        app.UseGraphQLSockets();
        app.UseAuthorization();
        app.MapGraphQL();
        app.MapDisclosureLog();
        app.MapOAuth();
        app.MapHealth();
        app.MapMetrics();
        app.MapChangeNotices();
        app.MapSandbox();
        return app;
    }
}
