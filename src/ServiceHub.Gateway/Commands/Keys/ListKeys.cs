using System.CommandLine;
using System.Globalization;
using ServiceHub.Data.Keys;

namespace ServiceHub.Gateway.Commands.Keys;

/// <summary>Lists the ring's keys, a line each.</summary>
internal static class ListKeys
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("list", "Lists the ring's keys: id, use, state, since when or from when it is used, and what in the database was made with it.");
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var usage = services.GetRequiredService<KeyUsage>();
            var keys = services.GetRequiredService<KeyRing>().Keys;
            foreach (var key in keys)
            {
                var current = keys.First(other => other.Use == key.Use && other.IsCurrent);
                var rows = await usage.CountAsync(key, key.IsCurrent ? null : current.ActiveFrom, cancellation);
                var made = rows.Count == 0 ? "made nothing" : $"made {string.Join("; ", rows.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Rows} {entry.What}")))}";
                await words.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{key.Id}  {key.Use.ToString().ToLowerInvariant(),-10}  {State(key, now),-9}  {key.ActiveFrom:yyyy-MM-dd'T'HH:mm:ss'Z'}  {made}"));
            }
        }));
        return command;
    }

    private static string State(KeyFacts key, DateTimeOffset now) => key.IsCurrent ? "current" : key.ActiveFrom > now ? "announced" : "older";
}
