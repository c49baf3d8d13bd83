using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Leases;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Services.IdentityCards;

namespace ServiceHub.Gateway.IdentityCards;

/// <summary>The verification of identity cards.</summary>
internal static class IdentityCardServices
{
    public static void AddIdentityCards(this WebApplicationBuilder builder)
    {
        var options = new IdentityCardOptions();
        builder.Configuration.GetSection(IdentityCardOptions.Section).Bind(options);
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(options.Limits);
        services.AddSingleton<VerificationVault>().AddSingleton<FailureLedger>().AddSingleton<VerificationBatches>();
        services.AddSingleton<VerificationWork>().AddSingleton<VerificationRemoval>().AddSingleton<LeaseStore>();
        services.AddSingleton<CardAuthority>().AddSlice<IdentityCardVerifications>().AddSingleton<VerificationRounds>();
        services.AddHostedService<VerificationWorker>();
    }
}
