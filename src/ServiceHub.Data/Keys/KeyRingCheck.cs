using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Keys;

/// <summary>
/// Holds a key ring to the database at start. With another ring people would seem unknown and be entered a second time; better
/// not to start. Of the large tables the oldest and the newest row are looked at, since a start must not read millions.
/// </summary>
public static class KeyRingCheck
{
    /// <exception cref="KeyRingException">The ring lacks a key with which stored values were made.</exception>
    public static async Task RunAsync(HubDbContext context, KeyRing ring, CancellationToken cancellation)
    {
        var live = KeyUsage.IsLive(context, ring.Now);
        List<string> used =
        [
            .. await EndsAsync(context.Identifiers, row => row.Id, row => new UsedKeys(row.Value.KeyId, row.IndexKeyId), cancellation),
            .. await EndsAsync(context.FileRecords, row => row.Id, row => new UsedKeys(row.Payload.KeyId, row.IndexKeyId), cancellation),
            .. await context.SigningKeys.Select(row => row.Pkcs8.KeyId).ToListAsync(cancellation),
            .. await context.LogKeys.Select(row => row.Pkcs8.KeyId).Distinct().ToListAsync(cancellation),
            .. await context.ClientCredentials.Where(live).Where(row => row.KeyId != null).Select(row => row.KeyId!).Distinct().ToListAsync(cancellation),
            .. await context.VerificationItems.Where(row => row.ClaimKeyId != null).Select(row => row.ClaimKeyId!).Distinct().ToListAsync(cancellation),
        ];
        if (used.Distinct().Where(key => !ring.Holds(key)).Order().ToList() is [_, ..] missing)
        {
            throw new KeyRingException(
                $"The key ring lacks {string.Join(", ", missing)}, with which values in the database were made: put back the ring that holds these keys.");
        }
    }

    private static async Task<IEnumerable<string>> EndsAsync<TRow>(
        IQueryable<TRow> rows, Expression<Func<TRow, long>> id, Expression<Func<TRow, UsedKeys>> keys, CancellationToken cancellation)
    {
        UsedKeys?[] ends =
        [
            await rows.OrderBy(id).Select(keys).FirstOrDefaultAsync(cancellation),
            await rows.OrderByDescending(id).Select(keys).FirstOrDefaultAsync(cancellation),
        ];
        return ends.OfType<UsedKeys>().SelectMany(row => new[] { row.Encryption, row.Index });
    }

    private sealed record UsedKeys(string Encryption, string Index);
}
