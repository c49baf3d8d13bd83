using ServiceHub.Data.Consents;
using ServiceHub.Data.Mutations;
using ServiceHub.Data.Quotas;
using ServiceHub.Gateway.Disclosure;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Services.Access;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>What stands before and behind each operation: agreements, quotas, and the log of disclosures.</summary>
internal static class TrustRegistration
{
    public static void AddTrust(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = new QuotaOptions();
        builder.Configuration.GetSection(QuotaOptions.Section).Bind(options);
        var consents = new ConsentOptions();
        builder.Configuration.GetSection(ConsentOptions.Section).Bind(consents);
        if (options.Errors().Concat(consents.Errors()).ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        services.AddSingleton(consents).AddSingleton(options).AddSingleton<QuotaLedger>();
        services.AddDisclosureLog();
        services.AddSingleton<Admissions>().AddSingleton<IDisclosures, DisclosureWriter>().AddSingleton<MutationLedger>().AddSingleton<TrustServices>();
    }
}
