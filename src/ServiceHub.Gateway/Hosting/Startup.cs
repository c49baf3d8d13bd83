using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Npgsql;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Data.Keys;
using ServiceHub.GraphQL.Errors;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Services;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Runs the hub, and says in plain words why it cannot start.</summary>
internal static class Startup
{
    public static async Task<int> RunAsync(Func<Task<WebApplication>> build)
    {
        try
        {
            await using var hub = await build();
            await ListenAsync(hub);
            Log.Listening(hub.Logger, string.Join(", ", hub.Urls));
            await hub.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            await Console.Error.WriteLineAsync($"ServiceHub cannot start: {reason}");
            return 1;
        }
    }

    /// <summary>By now everything else is ready: what goes wrong here lies in the address.</summary>
    private static async Task ListenAsync(WebApplication hub)
    {
        try
        {
            await hub.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException or FormatException or InvalidOperationException or ArgumentException)
        {
            // What runs already is ended and not broken off, which would be logged as its fault.
            await hub.StopAsync();
            throw new StartupException(
                $"the hub cannot listen on its address. {error.Message.ReplaceLineEndings(" ")} Stop the program that holds the port, or choose another address by --urls http://127.0.0.1:<port>.");
        }
    }

    /// <summary>What the operator can mend; anything else is a bug, whose trace is wanted.</summary>
    public static string? Explain(Exception error) => error switch
    {
        StartupException or KeyRingException or SandboxStateException or ContractException => error.Message,
        ManifestException manifests => Lines("an agency's manifest is wrong.", manifests.Errors),
        SchemaException schema => Lines("the contract is not valid SDL; mend the file.", schema.Problems),
        BindingException binding => Lines("the contract, the code and the agencies' manifests do not fit; change the one that is wrong.", binding.Problems),
        OptionsValidationException options => string.Join(' ', options.Failures),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => $"{error.Message} Mend the setting.",
        NpgsqlException => $"The database on the PostgreSQL server cannot be used: {error.Message.ReplaceLineEndings(" ")} Start the server, or mend {HubDatabases.ConnectionString}.",
        DbException => $"The database in the data directory cannot be used: {error.Message} Restore it from your backup, or name another directory by --{DataDirectory.Key} <path>.",
        _ => null,
    };

    private static string Lines<T>(string summary, IEnumerable<T> problems) => $"{summary}{string.Concat(problems.Select(problem => $" {problem}"))}";
}
