using Microsoft.Extensions.Configuration.Memory;
using ServiceHub.Gateway.Agencies;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.Sandbox;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>
/// The sandbox beside the hub, in one process: agencies, people and clients to try the hub with. It is what an unconfigured
/// hub does, and never what a hub in production does.
/// </summary>
internal static class SandboxSession
{
    private const string Section = "Sandbox";
    private const string Enabled = Section + ":Enabled";

    /// <summary>Starts the agencies and tells the hub's configuration where they are; what is configured otherwise stands.</summary>
    public static async Task AddSandboxAsync(this WebApplicationBuilder builder, DataDirectory data)
    {
        if (Read(builder) is not { } options)
        {
            return;
        }
        var people = new Lazy<Population>(() => PopulationGenerator.Generate(options));
        await PrepareAsync(data, options, people);
        var agencies = await SandboxAgencies.StartAsync(data.Sandbox, options, TimeProvider.System, CancellationToken.None);
        AddSettings(builder, agencies);
        builder.Services.AddSingleton(_ => agencies).AddSingleton(people).AddSingleton(options);
        builder.Services.AddSingleton<ProfileSeeder>().AddSingleton<PersonasFile>().AddSingleton<DemoClients>().AddSingleton<SandboxSeeder>()
            .AddSingleton<DemoAgreements>();
    }

    /// <summary>
    /// Starts the agencies for a command, perhaps beside a hub that runs on the same directory, and tells the configuration where they
    /// are. Null outside the sandbox.
    /// </summary>
    public static async Task<SandboxVisit?> VisitSandboxAsync(this WebApplicationBuilder builder)
    {
        if (Read(builder) is not { } options)
        {
            return null;
        }
        var data = DataDirectory.Open(builder.Configuration);
        var people = new Lazy<Population>(() => PopulationGenerator.Generate(options));
        await using (await StartLock.AcquireAsync(data, TimeProvider.System, CancellationToken.None))
        {
            await PrepareAsync(data, options, people);
        }
        var agencies = await SandboxAgencies.VisitAsync(data.Sandbox, options, TimeProvider.System, CancellationToken.None);
        AddSettings(builder, agencies);
        return new SandboxVisit(agencies, people);
    }

    /// <summary>Fills a new hub with people and clients.</summary>
    public static async Task SeedSandboxAsync(this WebApplication app, DataDirectory data)
    {
        if (app.Services.GetService<SandboxSeeder>() is not { } seeder)
        {
            return;
        }
        // Asked for, so that the agencies are stopped with the hub.
        var agencies = app.Services.GetRequiredService<SandboxAgencies>();
        var people = app.Services.GetRequiredService<Lazy<Population>>();
        await seeder.SeedAsync(data.Sandbox, () => people.Value, app.Services.GetRequiredService<OAuthOptions>().KnownScopes, CancellationToken.None);
        await app.Services.GetRequiredService<DemoAgreements>().CreateAsync(CancellationToken.None);
        await agencies.WriteSettingsAsync(Path.Combine(data.Sandbox, "agencies.json"), CancellationToken.None);
        Log.SandboxReady(app.Logger, data.Sandbox);
    }

    /// <summary>Which people and agencies; null where no sandbox is wanted.</summary>
    private static SandboxOptions? Read(WebApplicationBuilder builder)
    {
        if (!IsWanted(builder))
        {
            return null;
        }
        var options = new SandboxOptions();
        builder.Configuration.GetSection(Section).Bind(options);
        return options.Errors() is [_, ..] errors ? throw new StartupException(string.Join(' ', errors)) : options;
    }

    private static async Task PrepareAsync(DataDirectory data, SandboxOptions options, Lazy<Population> people)
    {
        if (!SandboxAgencies.IsPrepared(data.Sandbox, options))
        {
            await Console.Out.WriteLineAsync($"Making a sandbox of {options.Population} people in {data.Sandbox}; this happens once.");
            await SandboxAgencies.PrepareAsync(data.Sandbox, people.Value, CancellationToken.None);
        }
    }

    private static void AddSettings(WebApplicationBuilder builder, SandboxAgencies agencies) =>
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = agencies.Settings });

    private static bool IsWanted(WebApplicationBuilder builder)
    {
        var environment = builder.Environment.EnvironmentName;
        var wanted = builder.Configuration.GetValue<bool?>(Enabled) ?? builder.Configuration[AgencyServices.Directory] is null;
        return !wanted || builder.Environment.IsDevelopment()
            ? wanted
            : throw new StartupException(
                $"The environment is {environment}, where the sandbox does not run, and no agency is configured. Set {AgencyServices.Directory} to the directory of your agencies' manifests, or try the sandbox with ASPNETCORE_ENVIRONMENT=Development.");
    }
}
