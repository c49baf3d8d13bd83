using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Data.OAuth;

/// <summary>Signing keys in the hub's database, their private parts encrypted.</summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">The keys that encrypt them.</param>
public sealed class SigningKeyStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring) : ISigningKeyStore
{
    public async ValueTask<IReadOnlyList<StoredSigningKey>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.SigningKeys.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(row => new StoredSigningKey(row.KeyId, row.State, row.Created, ring.Decrypt(row.Pkcs8, Context(row.KeyId))))];
    }

    public async ValueTask AddAsync(StoredSigningKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.SigningKeys.Add(new SigningKeyRow
        {
            KeyId = key.KeyId,
            State = key.State,
            Created = key.Created,
            Pkcs8 = ring.Encrypt(key.Pkcs8.Span, Context(key.KeyId)),
        });
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (key.State == SigningKeyState.Active)
        {
            // The index on the state let another gateway's key win; anything else is a failure.
            if (!await context.SigningKeys.AnyAsync(row => row.State == SigningKeyState.Active, cancellation))
            {
                throw;
            }
        }
    }

    private static string Context(string keyId) => $"signing-key:{keyId}";
}
