using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>Artifacts in the hub's database.</summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">The keys that encrypt what they stand for.</param>
/// <param name="time">Tells when a family was ended.</param>
public sealed class ArtifactStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time) : IArtifactStore
{
    public async ValueTask PutAsync(Artifact artifact, CancellationToken cancellation)
    {
        var hash = Hash(artifact.Kind, artifact.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Artifacts.Add(new ArtifactRow
        {
            Hash = hash,
            Kind = artifact.Kind,
            Content = ring.Encrypt(artifact.Content.Span, Context(hash)),
            Family = artifact.Family,
            Expires = artifact.Expires,
            Used = artifact.Used,
        });
        await context.SaveChangesAsync(cancellation);
    }

    public async ValueTask<Artifact?> FindAsync(ArtifactKind kind, string handle, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ReadAsync(context, kind, handle, cancellation);
    }

    public async ValueTask<Artifact?> UseAsync(ArtifactKind kind, string handle, CancellationToken cancellation)
    {
        var hash = Hash(kind, handle);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Of several who try at once the database lets one change the row.
        var changed = await context.Artifacts.Where(row => row.Hash == hash && !row.Used)
            .ExecuteUpdateAsync(row => row.SetProperty(artifact => artifact.Used, true), cancellation);
        return await ReadAsync(context, kind, handle, cancellation) is { } artifact ? artifact with { Used = changed == 0 } : null;
    }

    public async ValueTask EndFamilyAsync(string family, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var ended = time.GetUtcNow();
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "EndedFamilies" ("Family", "Ended") VALUES ({family}, {ended.UtcDateTime}) ON CONFLICT DO NOTHING""", cancellation);
        await context.Artifacts.Where(row => row.Family == family).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<Artifact?> ReadAsync(HubDbContext context, ArtifactKind kind, string handle, CancellationToken cancellation)
    {
        var hash = Hash(kind, handle);
        var row = await context.Artifacts.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Hash == hash && !context.EndedFamilies.Any(ended => ended.Family == row.Family), cancellation);
        return row is null ? null : new Artifact(kind, handle, ring.Decrypt(row.Content, Context(hash)), row.Family, row.Expires) { Used = row.Used };
    }

    private static byte[] Hash(ArtifactKind kind, string handle) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{handle}"));

    /// <summary>Binds the content to its own row, so that one row's content put into another does not open.</summary>
    internal static string Context(byte[] hash) => $"artifact:{Convert.ToHexString(hash)}";
}
