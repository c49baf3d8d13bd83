using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>Writes the whole log for whoever keeps or verifies it elsewhere.</summary>
/// <param name="contexts">The database.</param>
/// <param name="keys">The log's keys.</param>
/// <param name="numbering">Signs the head at the end.</param>
public sealed class LogExport(IDbContextFactory<HubDbContext> contexts, LogKeys keys, LogNumbering numbering)
{
    private const int Page = 2_000;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>Writes it; what is written down meanwhile is left to the next export.</summary>
    /// <param name="output">Takes the text, see <see cref="LogLines"/>.</param>
    /// <param name="progress">Told how many rows of how many are written.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The head at its end.</returns>
    public async Task<TreeHead> WriteAsync(Stream output, Action<long, long>? progress, CancellationToken cancellation)
    {
        var last = await numbering.SignAsync(TimeSpan.Zero, cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var heads = await context.TreeHeads.AsNoTracking().Where(head => head.Time < last.Time && head.Size <= last.Size).OrderBy(head => head.Id).ToListAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var waiting = new Queue<TreeHead>(heads.Select(LogNumbering.Of));
        await WriteAsync(Encoding.ASCII.GetBytes(LogLines.Header(keys.Current.LogId, await keys.PublicAsync(cancellation))));
        await HeadsAsync(0);
        for (var from = 0L; from < last.Size; from += Page)
        {
            var (start, end) = (from, Math.Min(from + Page, last.Size));
            var rows = await context.Disclosures.AsNoTracking().Where(row => row.Number >= start && row.Number < end)
                .OrderBy(row => row.Number).Select(row => new { row.Number, row.LeafHash, row.Salt, row.Body }).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                await WriteAsync(LogLines.Row(row.Number!.Value, row.LeafHash, row.Salt, row.Body));
                await HeadsAsync(row.Number.Value + 1);
            }
            progress?.Invoke(end, last.Size);
        }
        var sha256 = hash.GetHashAndReset();
        await WriteAsync(Encoding.ASCII.GetBytes(LogLines.End(last, sha256, keys.Current.Key.Sign(LogSignatures.Export(keys.Current.LogId, sha256)))));
        return last;

        async Task HeadsAsync(long size)
        {
            while (waiting.TryPeek(out var head) && head.Size <= size)
            {
                await WriteAsync(Encoding.ASCII.GetBytes(LogLines.Head(waiting.Dequeue())));
            }
        }

        async Task WriteAsync(byte[] line)
        {
            hash.AppendData(line);
            hash.AppendData(NewLine);
            await output.WriteAsync(line, cancellation);
            await output.WriteAsync(NewLine, cancellation);
        }
    }
}
