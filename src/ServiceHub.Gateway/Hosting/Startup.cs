using Microsoft.AspNetCore.Connections;
using ServiceHub.Data.Keys;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Runs the hub, and says in plain words why it cannot start.</summary>
internal static class Startup
{
    public static async Task<int> RunAsync(Func<Task<WebApplication>> build)
    {
        try
        {
            await using var hub = await build();
            await hub.StartAsync();
            Log.Listening(hub.Logger, string.Join(", ", hub.Urls));
            await hub.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            await Console.Error.WriteLineAsync($"ServiceHub cannot start. {reason}");
            return 1;
        }
    }

    private static string? Explain(Exception error) => error switch
    {
        StartupException or KeyRingException => error.Message,
        IOException { InnerException: AddressInUseException } => $"{error.Message} Stop the program that holds the port, or choose another by --urls http://127.0.0.1:<port>.",
        _ => null,
    };
}
