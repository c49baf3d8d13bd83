using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.OAuth;

/// <summary>The register of clients, for the hub and for its commands.</summary>
internal static class RegistryServices
{
    public static IServiceCollection AddClientRegistry(this IServiceCollection services) => services
        .AddSingleton<ClientRegister>()
        .AddSingleton<IClientRegister>(provider => provider.GetRequiredService<ClientRegister>())
        .AddSingleton<IClientCatalogue>(provider => provider.GetRequiredService<ClientRegister>())
        .AddSingleton<ClientRegistry>();
}
