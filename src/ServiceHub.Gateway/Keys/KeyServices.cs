using ServiceHub.Data.Keys;
using ServiceHub.Data.Keys.Turnover;

namespace ServiceHub.Gateway.Keys;

/// <summary>The key ring while the hub runs: read again when it changes, and what older keys made moved to the newer.</summary>
internal static class KeyServices
{
    public static void AddKeyRotation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeyRingReload>().AddSingleton<KeyTurnover>();
        builder.Services.AddHostedService<KeyRingWatch>();
        builder.Services.AddHostedService<KeyTurnoverWorker>();
    }
}
