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
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        services.AddSingleton(options).AddSingleton<QuotaLedger>();
        services.AddDisclosureLog();
        services.AddSingleton<Admissions>().AddSingleton<IDisclosures, DisclosureWriter>().AddSingleton<TrustServices>();
    }
}
