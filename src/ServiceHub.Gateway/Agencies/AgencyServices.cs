using System.Globalization;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Rest;
using ServiceHub.Adapters.Soap;
using ServiceHub.Adapters.Sql;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.FileRecords;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Agencies;

/// <summary>The agencies as their manifests describe them, over the protocols that the hub speaks.</summary>
internal static class AgencyServices
{
    public const string Directory = "Agencies:Directory";

    private const string Deadline = "Agencies:Deadline";

    private static readonly TimeSpan LongestDeadline = TimeSpan.FromHours(1);

    public static void AddAgencies(this WebApplicationBuilder builder)
    {
        var directory = DirectoryOf(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton<IFileRecordStore, FileRecordStore>();
        services.AddProtocols();
        var deadline = ReadDeadline(builder.Configuration);
        services.AddSingleton<AnswerStore>();
        services.AddSingleton<IAnswerCache>(provider => provider.GetRequiredService<AnswerStore>());
        services.AddSingleton(provider => new AgencyCallOptions { Deadline = deadline, Cache = provider.GetRequiredService<IAnswerCache>() });
        services.AddSingleton(provider => AgencyCatalogue.Load(
            directory, key => builder.Configuration[key], provider.GetServices<IAdapterFactory>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<AgencyCallOptions>()));
        services.AddSingleton<ContractCheck>();
        services.AddHostedService<ManifestWatch>();
        services.AddHostedService<AnswerUpkeep>();
        services.AddSingleton<FileIntake>();
        services.AddHostedService(provider => provider.GetRequiredService<FileIntake>());
    }

    /// <summary>Where the manifests are.</summary>
    public static string DirectoryOf(IConfiguration configuration) => configuration[Directory] ?? Path.Combine(AppContext.BaseDirectory, "agencies");

    /// <summary>The protocols that the hub speaks; file drops need a record store beside them, and all a clock.</summary>
    public static IServiceCollection AddProtocols(this IServiceCollection services) => services
        .AddSingleton<IAdapterFactory, RestAdapterFactory>()
        .AddSingleton<IAdapterFactory, SoapAdapterFactory>()
        .AddSingleton<IAdapterFactory, SqlAdapterFactory>()
        .AddSingleton<IAdapterFactory, FileAdapterFactory>();

    private static TimeSpan ReadDeadline(ConfigurationManager configuration)
    {
        var deadline = new AgencyCallOptions().Deadline;
        return configuration[Deadline] is not { } text
            || (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out deadline) && deadline > TimeSpan.Zero && deadline <= LongestDeadline)
                ? deadline
                : throw new StartupException($"{Deadline} must be a time above 0 and at most an hour, such as 00:00:05.");
    }
}
