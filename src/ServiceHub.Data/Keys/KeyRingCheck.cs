using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Keys;

/// <summary>
/// Holds a key ring to the database at start. With a ring that lacks a key in use, people would seem unknown and be entered a
/// second time; better not to start.
/// </summary>
public static class KeyRingCheck
{
    /// <exception cref="KeyRingException">The ring lacks a key with which stored values were made.</exception>
    public static async Task RunAsync(HubDbContext context, KeyRing ring, CancellationToken cancellation)
    {
        var used = await context.Identifiers.Select(row => row.Value.KeyId)
            .Union(context.Identifiers.Select(row => row.IndexKeyId))
            .Union(context.FileRecords.Select(row => row.Payload.KeyId))
            .Union(context.FileRecords.Select(row => row.IndexKeyId))
            .Union(context.SigningKeys.Select(row => row.Pkcs8.KeyId))
            .Union(context.ClientSecrets.Select(row => row.KeyId))
            .ToListAsync(cancellation);
        if (used.Where(key => !ring.Holds(key)).Order().ToList() is [_, ..] missing)
        {
            throw new KeyRingException(
                $"The key ring lacks {string.Join(", ", missing)}, with which values in the database were made: put back the ring that holds these keys.");
        }
    }
}
