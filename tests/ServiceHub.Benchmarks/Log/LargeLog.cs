using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Benchmarks.Log;

/// <summary>A hub whose log is filled without requests.</summary>
internal sealed class LargeLog : IAsyncDisposable
{
    private const int AtOnce = 2_000;
    private const string Body =
        """{"kind":"DISCLOSURE","at":"2026-11-23T10:00:00Z","request":"0HNGQ8M3K5V2T:00000001","operation":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","client":"partner","organisation":"0060:000000001","purpose":"counter-service","citizen":"7a626e4b-7c36-8d1e-5efd-74b81a7af38c","outcome":"FOUND","data":[{"set":"identity-card","agreement":"01890a5d-ac96-774b-bcce-b302099a8057","outcome":"OK","fields":["Citizen.identityCard","IdentityCard.expiresOn","IdentityCard.status"]}]}""";

    private readonly WebApplication _hub;

    private LargeLog(WebApplication hub) => _hub = hub;

    public IServiceProvider Services => _hub.Services;

    public static async Task<LargeLog> OpenAsync(string data, string[] settings)
    {
        var hub = await Gateway.Program.BuildAsync(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={data}", "--Sandbox:Population=300", "--Serilog:MinimumLevel:Default=Warning", .. settings]);
        await hub.Services.GetRequiredService<LogKeys>().LoadAsync(default);
        return new(hub);
    }

    /// <summary>Serves it.</summary>
    public async Task<Uri> StartAsync()
    {
        await _hub.StartAsync();
        return new(_hub.Urls.First());
    }

    /// <summary>Writes and numbers rows as the hub does.</summary>
    public async Task WriteAsync(int rows)
    {
        var log = Services.GetRequiredService<DisclosureLog>();
        var entry = new LogEntry(LogEntryKind.Disclosure, DateTimeOffset.FromUnixTimeSeconds(1_795_000_000), Encoding.UTF8.GetBytes(Body)) { ClientId = "partner" };
        for (var written = 0; written < rows; written += AtOnce)
        {
            await log.AppendAsync([.. Enumerable.Repeat(entry, AtOnce)], default);
        }
        await Services.GetRequiredService<LogNumbering>().NumberAsync(default);
    }

    /// <summary>Lets it grow by rows that are erased, with the leaves of <see cref="Leaf"/>: of them a proof needs no more.</summary>
    public async Task GrowAsync(long size)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await using var transaction = await context.Database.BeginTransactionAsync();
        var state = await LogNumbering.LockAsync(context, default);
        var (from, edge, tiles) = (state.Size, new TreeEdge(state.Size, state.Edge), new TileWriter(context));
        for (var number = from; number < size; number++)
        {
            edge.Append(Leaf(number), tiles.Add);
        }
        // An index is made faster than it grows.
        await context.Database.ExecuteSqlRawAsync("""DROP INDEX "IX_Disclosures_LeafHash" """);
        await (context.Database.IsSqlite() ? InsertAsync(context, from, size) : context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Disclosures" ("Number", "Kind", "At", "LeafHash") SELECT n, 'Disclosure', 1795000000000, sha256(n::text::bytea) FROM generate_series({from}, {size} - 1) AS n"""));
        await context.Database.ExecuteSqlRawAsync("""CREATE INDEX "IX_Disclosures_LeafHash" ON "Disclosures" ("LeafHash") WHERE "Number" IS NOT NULL""");
        (state.Size, state.Edge) = (edge.Size, edge.ToBytes());
        await tiles.SaveAsync(default);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        await context.Database.ExecuteSqlRawAsync("ANALYZE");
        await Services.GetRequiredService<LogNumbering>().SignAsync(TimeSpan.Zero, default);
    }

    public static byte[] Leaf(long number) => SHA256.HashData(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static async Task InsertAsync(HubDbContext context, long from, long size)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = """INSERT INTO "Disclosures" ("Number", "Kind", "At", "LeafHash") VALUES (@number, 'Disclosure', 1795000000000, @leaf)""";
        var (row, leaf) = (command.CreateParameter(), command.CreateParameter());
        (row.ParameterName, leaf.ParameterName) = ("@number", "@leaf");
        command.Parameters.Add(row);
        command.Parameters.Add(leaf);
        for (var number = from; number < size; number++)
        {
            (row.Value, leaf.Value) = (number, Leaf(number));
            command.ExecuteNonQuery();
        }
    }
}
