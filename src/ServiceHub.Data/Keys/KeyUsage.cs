using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.Keys;

/// <summary>
/// What was made with a key. Not counted is what is found no more once its index key is gone, and costs nothing but that: kept answers
/// expire, and the agency is asked again; failed verifications of a card are counted anew, which gives whoever guesses one more window
/// a rotation; and rows of the disclosure log about a number that nobody has are no more found by it.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells which credentials still live.</param>
public sealed class KeyUsage(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    /// <summary>How many rows a key made, by what they are; only what there is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="successorFrom">Since when a newer key makes new values, if one does.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<IReadOnlyList<(string What, long Rows)>> CountAsync(KeyFacts key, DateTimeOffset? successorFrom, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        List<(string, long)> found = [];
        foreach (var (what, rows) in Uses(context, key, successorFrom ?? DateTimeOffset.MaxValue))
        {
            if (await rows.LongCountAsync(cancellation) is > 0 and var count)
            {
                found.Add((what, count));
            }
        }
        return found;
    }

    /// <summary>The credentials that a pepper must be kept for: one that ended opens nothing, whether or not its hash can be compared.</summary>
    internal static Expression<Func<ClientCredentialRow, bool>> IsLive(HubDbContext context, DateTimeOffset now) => credential =>
        credential.Revoked == null && (credential.Expires == null || credential.Expires > now)
        && context.Clients.Any(client => client.ClientId == credential.ClientId && client.State != ClientState.Ended);

    private IEnumerable<(string What, IQueryable<object> Rows)> Uses(HubDbContext context, KeyFacts key, DateTimeOffset successorFrom)
    {
        var (id, now) = (key.Id, time.GetUtcNow());
        return key.Use switch
        {
            KeyUse.Encryption =>
            [
                ("identifiers of citizens", context.Identifiers.Where(row => row.Value.KeyId == id)),
                ("records of dropped files", context.FileRecords.Where(row => row.Payload.KeyId == id)),
                ("signing keys", context.SigningKeys.Where(row => row.Pkcs8.KeyId == id)),
                ("keys of the disclosure log", context.LogKeys.Where(row => row.Pkcs8.KeyId == id)),
                ("codes and opaque tokens", context.Artifacts.Where(row => row.Content.KeyId == id)),
                ("cards to be verified", context.VerificationItems.Where(row => row.ClaimKeyId == id)),
                ("kept answers", context.CachedAnswers.Where(row => row.Payload.KeyId == id)),
            ],
            KeyUse.Index =>
            [
                ("identifiers of citizens", context.Identifiers.Where(row => row.IndexKeyId == id)),
                ("records of dropped files", context.FileRecords.Where(row => row.IndexKeyId == id)),
                // What a batch was made of is forgotten, so that its hash cannot be made again; the batch itself goes after some days.
                ("batches of verifications, which go by themselves", context.VerificationBatches.Where(row => row.Created < successorFrom)),
            ],
            _ =>
            [
                ("client secrets, each of which takes the new pepper when its client next authenticates",
                    context.ClientCredentials.Where(IsLive(context, now)).Where(row => row.KeyId == id)),
            ],
        };
    }
}
