using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Data.OAuth;

/// <summary>Signing keys in the hub's database, their private parts encrypted.</summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">The keys that encrypt them.</param>
/// <param name="feed">Tells of other gateways' changes.</param>
public sealed class SigningKeyStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring, ChangeFeed feed) : ISigningKeyStore
{
    public ValueTask<long> NumberAsync(CancellationToken cancellation) => feed.NumberAsync(ChangeName.SigningKeys, cancellation);

    public async ValueTask<IReadOnlyList<StoredSigningKey>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.SigningKeys.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(row => new StoredSigningKey(row.KeyId, row.State, row.Created, ring.Decrypt(row.Pkcs8, Context(row.KeyId))) { Since = row.Since })];
    }

    public async ValueTask AddAsync(StoredSigningKey key, CancellationToken cancellation)
    {
        var secret = ring.Encrypt(key.Pkcs8.Span, Context(key.KeyId));
        // The index on the state lets one gateway's key win.
        await ChangeAsync(context => context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SigningKeys" ("KeyId", "State", "Created", "Since", "Pkcs8_KeyId", "Pkcs8_Bytes")
            VALUES ({key.KeyId}, {key.State.ToString()}, {key.Created.UtcDateTime}, {key.Since.UtcDateTime}, {secret.KeyId}, {secret.Bytes})
            ON CONFLICT DO NOTHING
            """,
            cancellation), cancellation);
    }

    public ValueTask ActivateAsync(string keyId, DateTimeOffset since, CancellationToken cancellation) => ChangeAsync(async context =>
    {
        if (await context.SigningKeys.AnyAsync(key => key.KeyId == keyId && key.State == SigningKeyState.Announced, cancellation))
        {
            await MoveAsync(context.SigningKeys.Where(key => key.State == SigningKeyState.Active), SigningKeyState.Retired, since, cancellation);
            await MoveAsync(context.SigningKeys.Where(key => key.KeyId == keyId), SigningKeyState.Active, since, cancellation);
        }
    }, cancellation);

    public ValueTask RemoveAsync(string keyId, CancellationToken cancellation) => ChangeAsync(
        context => context.SigningKeys.Where(key => key.KeyId == keyId && key.State == SigningKeyState.Retired).ExecuteDeleteAsync(cancellation), cancellation);

    /// <summary>Counting the change keeps other gateways from changing keys until this change is done.</summary>
    private async ValueTask ChangeAsync(Func<HubDbContext, Task> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ChangeCounters.BumpAsync(context, ChangeName.SigningKeys, [], cancellation);
        await change(context);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<int> MoveAsync(IQueryable<SigningKeyRow> keys, SigningKeyState state, DateTimeOffset since, CancellationToken cancellation) =>
        keys.ExecuteUpdateAsync(key => key.SetProperty(row => row.State, state).SetProperty(row => row.Since, since), cancellation);

    internal static string Context(string keyId) => $"signing-key:{keyId}";
}
