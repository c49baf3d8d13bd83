using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Writing;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>One-time uses in the hub's database: the first row of an id wins, whichever gateway writes it.</summary>
public sealed class ReplayStore : IReplayStore
{
    private const int IdBytes = 16;

    private static readonly RowBatch Rows = new("OneTimeUses", "Id", "Expires");

    private readonly GroupCommit<OneTimeUseRow, bool> _writes;

    /// <param name="contexts">The database.</param>
    /// <param name="time">Measures how long is gathered under load.</param>
    public ReplayStore(IDbContextFactory<HubDbContext> contexts, TimeProvider time) => _writes = new(uses => WriteAsync(contexts, uses), time);

    public async ValueTask<bool> TryAddAsync(OneTimeUse use, CancellationToken cancellation) =>
        await _writes.AddAsync(new() { Id = Id(use), Expires = use.Expires }, cancellation);

    private static async Task<IReadOnlyList<bool>> WriteAsync(IDbContextFactory<HubDbContext> contexts, IReadOnlyList<OneTimeUseRow> uses)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        object?[][] rows = [.. uses.DistinctBy(use => use.Id).Select(use => new object?[] { use.Id, use.Expires.UtcDateTime })];
        await using var command = Rows.Insert(context, rows, "ON CONFLICT DO NOTHING RETURNING \"Id\"");
        var added = new HashSet<Guid>(rows.Length);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                added.Add(reader.GetGuid(0));
            }
        }
        // Of two equal ones that came together the first has it.
        return [.. uses.Select(use => added.Remove(use.Id))];
    }

    private static Guid Id(OneTimeUse use)
    {
        // With the owner's length, so that no other pair of texts makes the same bytes.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{use.Owner.Length}:{use.Owner}{use.Id}"));
        return new Guid(hash.AsSpan(0, IdBytes));
    }
}
