using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.IdentityCards;

/// <summary>
/// The windows of one client and of some cards, which nobody else reads or changes before the context's transaction ends: so no two
/// requests take the same last place. Everybody opens a client's book before any card in it, and cards in one order.
/// </summary>
internal sealed class FailureBook
{
    private static readonly RowBatch Rows = new("FailureLimits", "Subject", "Entries", "Expires");

    private readonly Dictionary<string, (byte[] Subject, FailureWindow Window)> _windows = [];
    private readonly HubDbContext _context;
    private readonly FailureLimits _limits;
    private readonly DateTimeOffset _now;
    private readonly byte[] _client;

    private FailureBook(HubDbContext context, FailureLimits limits, DateTimeOffset now, byte[] client) =>
        (_context, _limits, _now, _client) = (context, limits, now, client);

    /// <param name="context">A context in a transaction.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="now">The moment of what is reserved in it.</param>
    /// <param name="client">See <see cref="VerificationOwner.Key"/>.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<FailureBook> OpenAsync(
        HubDbContext context, FailureLimits limits, DateTimeOffset now, byte[] client, CancellationToken cancellation)
    {
        var book = new FailureBook(context, limits, now, client);
        await book.LockAsync([client], limits.PerClient, cancellation);
        return book;
    }

    public Task LockAsync(IEnumerable<byte[]> cards, CancellationToken cancellation) =>
        LockAsync([.. cards.DistinctBy(Convert.ToHexString).OrderBy(Convert.ToHexString, StringComparer.Ordinal)], _limits.PerCard, cancellation);

    /// <summary>Takes a place for a verification of a locked card, if there is one.</summary>
    public FailureVerdict Reserve(byte[] card)
    {
        var (ofCard, ofClient) = (Window(card), Window(_client));
        if (ofCard.HasRoom && ofClient.HasRoom)
        {
            ofCard.Reserve(_now.UtcTicks);
            ofClient.Reserve(_now.UtcTicks);
            return new() { Stamp = _now.UtcTicks };
        }
        var full = ofCard.HasRoom ? ofClient : ofCard;
        return new() { IsOfCard = !ofCard.HasRoom, IsLasting = full.IsLocked, Wait = full.Wait };
    }

    /// <summary>Tells what became of a verification: one that failed stays and counts, any other gives its place back.</summary>
    public void Settle(byte[] card, long stamp, bool failed)
    {
        Window(card).Settle(stamp, failed);
        Window(_client).Settle(stamp, failed);
    }

    public async Task SaveAsync(CancellationToken cancellation)
    {
        await using var command = Rows.Insert(
            _context,
            [.. _windows.Values.Select(entry => new object?[] { entry.Subject, entry.Window.Write(), entry.Window.Expires.UtcDateTime })],
            """ON CONFLICT ("Subject") DO UPDATE SET "Entries" = excluded."Entries", "Expires" = excluded."Expires" """);
        command.Transaction = _context.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task LockAsync(IReadOnlyList<byte[]> subjects, FailureLimit limit, CancellationToken cancellation)
    {
        if (subjects.Count == 0)
        {
            return;
        }
        await using var command = Rows.Insert(
            _context,
            [.. subjects.Select(subject => new object?[] { subject, Array.Empty<byte>(), _now.UtcDateTime })],
            """ON CONFLICT ("Subject") DO UPDATE SET "Expires" = "FailureLimits"."Expires" RETURNING "Subject", "Entries" """);
        command.Transaction = _context.Database.CurrentTransaction!.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var subject = reader.GetFieldValue<byte[]>(0);
            _windows[Convert.ToHexString(subject)] = (subject, new FailureWindow(limit, reader.GetFieldValue<byte[]>(1), _now));
        }
    }

    private FailureWindow Window(byte[] subject) => _windows[Convert.ToHexString(subject)].Window;
}
