using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Disclosure;

/// <summary>The keys that sign the log. Each is announced by a row of the log, so that who trusts the first can follow to the last.</summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">Encrypts the private keys.</param>
/// <param name="options">How long a key signs.</param>
/// <param name="clock">The log's time.</param>
/// <param name="time">The clock.</param>
public sealed class LogKeys(IDbContextFactory<HubDbContext> contexts, KeyRing ring, LogOptions options, LogClock clock, TimeProvider time)
{
    private const int LogIdBytes = 16;
    private const int NewestRows = 1_000;

    private volatile Held? _held;

    /// <summary>The log's id, and the key that signs now.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been loaded yet.</exception>
    public (string LogId, LogKey Key) Current => _held is { } held ? (held.LogId, held.Key) : throw new InvalidOperationException("The log's keys have not been loaded.");

    /// <summary>Begins the log where there is none, takes a new key where the last has signed long enough, and learns what others did.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var logId = await BeginAsync(context, cancellation);
        var now = time.GetUtcNow();
        var newest = await context.LogKeys.AsNoTracking().OrderByDescending(key => key.Created).FirstOrDefaultAsync(cancellation);
        if (newest is null || newest.Created + options.KeyPeriod <= now)
        {
            newest = Announce(context, now);
            await context.SaveChangesAsync(cancellation);
        }
        // The newest is not always the last: clocks may be apart.
        var seen = await context.Disclosures.OrderByDescending(row => row.Id).Take(NewestRows).MaxAsync(row => (long?)row.At, cancellation) ?? 0;
        clock.Saw(Math.Max(seen, await context.TreeHeads.MaxAsync(head => (long?)head.Time, cancellation) ?? 0));
        await transaction.CommitAsync(cancellation);
        if (_held?.Key.Public.Id != newest.Id)
        {
            _held = new(logId, LogKey.Open(ring.Decrypt(newest.Pkcs8, Context(newest.Id))));
        }
    }

    /// <summary>All public keys, the oldest first.</summary>
    public async Task<IReadOnlyList<LogPublicKey>> PublicAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.LogKeys.AsNoTracking().OrderBy(key => key.Created).Select(key => new LogPublicKey(key.Id, key.X, key.Y)).ToListAsync(cancellation);
    }

    /// <summary>Has the log's row for this transaction alone.</summary>
    private static async Task<string> BeginAsync(HubDbContext context, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LogIdBytes));
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "LogState" ("Id", "LogId", "Size", "Edge") VALUES ({LogStateRow.Only}, {id}, 0, {Array.Empty<byte>()})
            ON CONFLICT ("Id") DO UPDATE SET "Size" = "LogState"."Size"
            """, cancellation);
        return await context.LogState.AsNoTracking().Select(state => state.LogId).SingleAsync(cancellation);
    }

    private LogKeyRow Announce(HubDbContext context, DateTimeOffset now)
    {
        var key = LogKey.Create();
        var (id, x, y) = key.Public;
        var row = new LogKeyRow { Id = id, X = x, Y = y, Pkcs8 = ring.Encrypt(key.ToPkcs8(), Context(id)), Created = now };
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"kind":"KEY","at":{{now.ToUnixTimeMilliseconds()}},"key":"{{id}}","x":"{{x}}","y":"{{y}}"}""");
        context.LogKeys.Add(row);
        context.Disclosures.Add(DisclosureLog.Row(new(LogEntryKind.Key, now, Encoding.UTF8.GetBytes(body))));
        return row;
    }

    internal static string Context(string keyId) => $"log-key:{keyId}";

    private sealed record Held(string LogId, LogKey Key);
}
