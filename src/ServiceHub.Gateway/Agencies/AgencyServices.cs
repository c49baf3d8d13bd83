using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Rest;
using ServiceHub.Adapters.Soap;
using ServiceHub.Adapters.Sql;
using ServiceHub.Data.FileRecords;

namespace ServiceHub.Gateway.Agencies;

/// <summary>The agencies as their manifests describe them, over the protocols that the hub speaks.</summary>
internal static class AgencyServices
{
    public const string Directory = "Agencies:Directory";

    public static void AddAgencies(this WebApplicationBuilder builder)
    {
        var directory = builder.Configuration[Directory] ?? Path.Combine(AppContext.BaseDirectory, "agencies");
        var services = builder.Services;
        services.AddSingleton<IFileRecordStore, FileRecordStore>();
        services.AddSingleton<IAdapterFactory, RestAdapterFactory>();
        services.AddSingleton<IAdapterFactory, SoapAdapterFactory>();
        services.AddSingleton<IAdapterFactory, SqlAdapterFactory>();
        services.AddSingleton<IAdapterFactory, FileAdapterFactory>();
        services.AddSingleton(provider => AgencyCatalogue.Load(
            directory, key => builder.Configuration[key], provider.GetServices<IAdapterFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FileIntake>();
        services.AddHostedService(provider => provider.GetRequiredService<FileIntake>());
    }
}
