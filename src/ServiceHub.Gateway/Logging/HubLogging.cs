using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Logging;

/// <summary>Serilog to the console for people and to a rolling JSON file for machines; levels come from the section <c>Serilog</c>.</summary>
internal static class HubLogging
{
    private const string ConsoleLine = "{Timestamp:HH:mm:ss.fff} {Level:u3} {RequestId} {Message:lj}{NewLine}{Exception}";
    private const int KeptFiles = 14;
    private const long LargestFile = 256L * 1024 * 1024;

    public static void AddHubLogging(this WebApplicationBuilder builder, DataDirectory data)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Create(builder.Configuration, data), dispose: true);
        // For this category ASP.NET Core opens a scope with the request's path, and a path is not ours to log. Named for the provider,
        // because Serilog's own filter is, which would otherwise win.
        builder.Logging.AddFilter<SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    private static Serilog.Core.Logger Create(IConfiguration configuration, DataDirectory data) =>
        new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            // The exception comes through to Startup, which tells it in one line where it can be mended.
            .Filter.ByExcluding(line => line.MessageTemplate.Text == "Hosting failed to start")
            .WriteTo.Console(
                new NationalIdMask(new MessageTemplateTextFormatter(ConsoleLine, CultureInfo.InvariantCulture)),
                standardErrorFromLevel: LogEventLevel.Error)
            .WriteTo.File(
                new NationalIdMask(new JsonFormatter(renderMessage: true)),
                Path.Combine(data.Logs, "servicehub-.json"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: LargestFile,
                retainedFileCountLimit: KeptFiles,
                hooks: new OwnerOnlyFiles())
            .CreateLogger();
}
