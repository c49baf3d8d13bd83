using ServiceHub.Services;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Enters slices where the contract is bound from.</summary>
internal static class SliceServices
{
    public static IServiceCollection AddSlice<TSlice>(this IServiceCollection services)
        where TSlice : class, ISlice =>
        services.AddSingleton<TSlice>().AddSingleton<ISlice>(provider => provider.GetRequiredService<TSlice>());
}
