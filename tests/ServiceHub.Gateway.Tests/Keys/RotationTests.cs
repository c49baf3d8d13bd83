using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Data.Keys;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Keys;

/// <summary>The key ring is rotated for all uses while clients ask, until nothing refers to the old keys and they are gone.</summary>
public sealed class RotationTests : IDisposable
{
    private const int Size = 60;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Under_load_no_request_fails_nobody_is_entered_twice_and_every_id_stays()
    {
        IReadOnlyDictionary<string, string> ids;
        List<string> old;
        await using (var hub = await StartAsync())
        {
            old = [.. Ring(hub).Keys.Select(key => key.Id)];
            await using var load = CitizenLoad.Start(hub, People());
            await load.RoundsAsync(1);
            await RunAsync("rotate", "--active-in", "00:00:03");
            await UntilAsync(() => Ring(hub).Keys.All(key => key.IsCurrent == !old.Contains(key.Id)));
            await RetireAllAsync(load, old);
            await UntilAsync(() => Ring(hub).Keys.All(key => !old.Contains(key.Id)));
            await load.RoundsAsync(1);
            ids = await load.StopAsync();
            (await LinesAsync("list")).Count.ShouldBe(3);
            await DemandNoTraceAsync(hub, old);
        }
        await using var again = await StartAsync();
        await using var after = CitizenLoad.Start(again, People());
        await after.RoundsAsync(1);
        (await after.StopAsync()).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_in_use_is_not_retired_and_what_it_made_is_told()
    {
        await using (var hub = await StartAsync())
        {
            await RunAsync("rotate", "--use", "index", "--active-in", "00:00:00");
        }
        var lines = await LinesAsync("list");
        lines.Count(line => line.Contains("current")).ShouldBe(3);
        var older = lines.Single(line => line.Contains("older"));
        older.ShouldContain("identifiers of citizens");
        var retired = await CommandAsync("retire", older.Split(' ')[0]);
        (retired.Exit, retired.Output).ShouldBe((1, ""));
        retired.Errors.ShouldContain("makes new values, or did so moments ago");
        (await CommandAsync("retire", lines.First(line => line.Contains("current")).Split(' ')[0])).Exit.ShouldBe(1);
        (await CommandAsync("rotate", "--use", "index")).Errors.ShouldContain("more than two index keys");
        (await CommandAsync("retire", "nobody")).Errors.ShouldContain("no such key");
        (await CommandAsync("rotate", "--print")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_ring_cannot_be_written_it_is_printed_only_when_asked_to()
    {
        await using (await StartAsync())
        {
        }
        string[] source = ["--KeyRing:Command=cat", $"--KeyRing:CommandArguments:0={Path.Combine(_directory.Path, "keys", "keyring.json")}"];
        var refused = await CommandAsync(["rotate", .. source]);
        (refused.Exit, refused.Output).ShouldBe((1, ""));
        refused.Errors.ShouldContain("--print");
        var printed = await CommandAsync(["rotate", "--use", "pepper", "--print", .. source]);
        printed.Exit.ShouldBe(0, printed.Errors);
        System.Text.Json.JsonDocument.Parse(printed.Output).RootElement.GetProperty("keys").GetArrayLength().ShouldBe(4);
        (await LinesAsync("list")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_bad_ring_is_told_once_and_the_hub_goes_on_with_the_last_good_one()
    {
        await using var hub = await StartAsync();
        var file = Path.Combine(_directory.Path, "keys", "keyring.json");
        var good = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, "nonsense");
        await UntilAsync(() => Log(hub).Contains("is not taken"));
        (await hub.AskAsync("query ($by: CitizenLookup!) { citizen(by: $by) { id } }", new { by = new { nationalId = hub.NationalId("ordinary") } })).Errors().ShouldBeEmpty();
        await File.WriteAllTextAsync(file, good);
        await RunAsync("rotate", "--use", "encryption", "--active-in", "00:00:00");
        await UntilAsync(() => Ring(hub).Keys.Count == 4);
        // A line holds its message twice: as written in the code, and filled in.
        Log(hub).Split("is not taken").Length.ShouldBe(1 + 2);
    }

    private static Population People() => PopulationGenerator.Generate(new() { Population = Size });

    private Task<HubUnderTest> StartAsync() => HubUnderTest.StartOnAsync(_directory.Path, $"--Sandbox:Population={Size}");

    private static KeyRing Ring(HubUnderTest hub) => hub.Services.GetRequiredService<KeyRing>();

    /// <summary>As an operator would: tries until nothing refers to a key any more; the clients go on meanwhile.</summary>
    private async Task RetireAllAsync(CitizenLoad load, List<string> keys)
    {
        foreach (var key in keys)
        {
            await load.UntilAsync(async () => (await CommandAsync("retire", key)).Exit == 0);
        }
    }

    private static async Task DemandNoTraceAsync(HubUnderTest hub, List<string> keys)
    {
        await using var context = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync();
        foreach (var (table, column) in await KeyColumnsAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE \"{column}\" IN ({string.Join(", ", keys.Select(key => $"'{key}'"))})";
            ((long)(await command.ExecuteScalarAsync())!).ShouldBe(0, $"{table}.{column}");
        }
        (await context.Identifiers.CountAsync()).ShouldBe(await context.Citizens.CountAsync(citizen => citizen.Identifiers.Any()));
    }

    /// <summary>Every column of the database that names a key of the ring, by what it is called.</summary>
    private static async Task<List<(string Table, string Column)>> KeyColumnsAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT tables.name, columns.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND columns.name LIKE '%KeyId' AND NOT (tables.name = 'SigningKeys' AND columns.name = 'KeyId')
            """;
        List<(string, string)> found = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }
        found.Count.ShouldBeGreaterThan(7);
        return found;
    }

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isTrue())
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static string Log(HubUnderTest hub)
    {
        using var stream = new FileStream(Directory.GetFiles(Path.Combine(hub.Data, "logs")).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Task<CommandRun> CommandAsync(params string[] words) => CommandRun.RunAsync("", ["keys", .. words, .. CommandRun.Sandbox(_directory.Path)]);

    private async Task RunAsync(params string[] words)
    {
        var run = await CommandAsync(words);
        run.Exit.ShouldBe(0, run.Errors);
    }

    private async Task<List<string>> LinesAsync(params string[] words)
    {
        var run = await CommandAsync(words);
        run.Exit.ShouldBe(0, run.Errors);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
