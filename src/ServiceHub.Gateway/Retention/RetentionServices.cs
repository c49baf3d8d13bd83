using ServiceHub.Data.Retention;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Retention;

/// <summary>How long the hub keeps what it keeps for a while.</summary>
internal static class RetentionServices
{
    /// <exception cref="StartupException">A setting is none.</exception>
    public static void AddRetention(this WebApplicationBuilder builder)
    {
        var options = new RetentionOptions();
        builder.Configuration.GetSection(RetentionOptions.Section).Bind(options);
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        builder.Services.AddSingleton(options).AddSingleton<RetentionRules>();
        builder.Services.AddHostedService<RetentionWorker>();
    }
}
