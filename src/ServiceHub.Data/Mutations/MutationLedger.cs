using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Mutations;

/// <summary>
/// Has a mutation run once, however often it is sent under its idempotency key: it is entered before it runs, and its answer is kept. One
/// that was begun and whose answer nobody kept, because its gateway died or the database failed, does not run again: whether it was done
/// is for its client to look up.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">Seals answers.</param>
/// <param name="time">The clock.</param>
public sealed class MutationLedger(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time)
{
    /// <summary>As long as a request is known again for its quota.</summary>
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    /// <summary>Enters a mutation, or finds what became of it.</summary>
    /// <param name="id">The key's: <see cref="Quotas.IdempotencyKey.Id"/>.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<MutationStart> BeginAsync(byte[] id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Mutations.Where(row => row.Id == id && row.Expires < now).ExecuteDeleteAsync(cancellation);
        if (await FindAsync(context, id, cancellation) is { } before)
        {
            return before;
        }
        context.Mutations.Add(new MutationRow { Id = id, StartedAt = now, Expires = now + Lives });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return new(IsNew: true, null);
        }
        catch (DbUpdateException)
        {
            // Somebody began it in the same moment; whatever else it was comes through.
            await using var again = await contexts.CreateDbContextAsync(cancellation);
            if (await FindAsync(again, id, cancellation) is { } other)
            {
                return other;
            }
            throw;
        }
    }

    /// <summary>Keeps a mutation's answer.</summary>
    public async Task FinishAsync(byte[] id, ReadOnlyMemory<byte> answer, CancellationToken cancellation)
    {
        var value = ring.Encrypt(answer.Span, Context(id));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Mutations.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(mutation => mutation.AnswerKeyId, value.KeyId).SetProperty(mutation => mutation.Answer, value.Bytes), cancellation);
    }

    /// <summary>Takes back that a mutation was begun, because it was not.</summary>
    public async Task AbandonAsync(byte[] id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Mutations.Where(row => row.Id == id && row.Answer == null).ExecuteDeleteAsync(cancellation);
    }

    internal static string Context(byte[] id) => $"mutation:{Convert.ToHexString(id)}";

    private async Task<MutationStart?> FindAsync(HubDbContext context, byte[] id, CancellationToken cancellation) =>
        await context.Mutations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row
            ? new(IsNew: false, row is { Answer: { } answer, AnswerKeyId: { } key } ? ring.Decrypt(new(key, answer), Context(id)) : default(ReadOnlyMemory<byte>?))
            : null;
}
