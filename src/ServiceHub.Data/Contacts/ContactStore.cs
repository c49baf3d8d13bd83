using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Contacts;

/// <summary>Keeps contacts.</summary>
/// <param name="contexts">The database.</param>
public sealed class ContactStore(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>The most characters of a summary.</summary>
    public const int LongestSummary = 2000;

    /// <summary>The most characters of a source key.</summary>
    public const int LongestSourceKey = 100;

    /// <summary>The most characters of a language.</summary>
    public const int LongestLanguage = 35;

    private const int MostSimilar = 5;

    // As many as every database takes in one statement.
    private const int MostParameters = 30_000;

    private static readonly RowBatch Rows = new(
        "Contacts", nameof(Contact.Id), nameof(Contact.CitizenId), nameof(Contact.Channel), nameof(Contact.Direction), nameof(Contact.Reason), nameof(Contact.Summary),
        nameof(Contact.Outcome), nameof(Contact.HandedOnTo), nameof(Contact.FollowsId), nameof(Contact.Organisation), nameof(Contact.OfficerId), nameof(Contact.OfficerName),
        nameof(Contact.OfficerOffice), nameof(Contact.Language), nameof(Contact.StartedAt), nameof(Contact.EndedAt), nameof(Contact.SourceKey), nameof(Contact.RecordedBy),
        nameof(Contact.RecordedAt), nameof(Contact.Version));

    private static readonly TimeSpan Near = TimeSpan.FromHours(2);

    /// <summary>Takes a contact down, unless its agency has recorded one of the same source key before.</summary>
    /// <returns>The contact that is kept: this one, or the one of before.</returns>
    public async Task<Contact> AddAsync(Contact contact, CancellationToken cancellation)
    {
        if (await OfSourceAsync(contact, cancellation) is { } before)
        {
            return before;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Contacts.Add(contact);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return contact;
        }
        catch (DbUpdateException) when (contact.SourceKey is not null)
        {
            // Somebody recorded it in the same moment; whatever else it was comes through.
            if (await OfSourceAsync(contact, cancellation) is { } other)
            {
                return other;
            }
            throw;
        }
    }

    /// <summary>Which of these source keys an organisation has used.</summary>
    public async Task<IReadOnlySet<string>> KnownKeysAsync(string organisation, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Contacts.Where(row => row.Organisation == organisation && keys.Contains(row.SourceKey!)).Select(row => row.SourceKey!).ToHashSetAsync(cancellation);
    }

    /// <summary>Takes many contacts of one organisation down, each with a source key of its own: all of them, or none.</summary>
    /// <returns>How many were new; somebody may have recorded others before, or in the same moment.</returns>
    public async Task<int> AddManyAsync(IReadOnlyList<Contact> contacts, CancellationToken cancellation)
    {
        // In one order for all, so that two who record the same do not wait for each other.
        var rows = contacts.OrderBy(contact => contact.SourceKey, StringComparer.Ordinal).Select(Values);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var recorded = 0;
        foreach (var part in rows.Chunk(MostParameters / Rows.Columns))
        {
            await using var command = Rows.Insert(context, part, """ON CONFLICT ("Organisation", "SourceKey") WHERE "SourceKey" IS NOT NULL DO NOTHING""");
            command.Transaction = transaction.GetDbTransaction();
            recorded += await command.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return recorded;
    }

    public async Task<Contact?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Contacts.AsNoTracking().FirstOrDefaultAsync(contact => contact.Id == id, cancellation);
    }

    /// <summary>What the same agency recorded of the same citizen, over the same channel and at about the same time.</summary>
    public async Task<IReadOnlyList<Contact>> SimilarAsync(Contact to, CancellationToken cancellation)
    {
        if (to.CitizenId is null)
        {
            return [];
        }
        var (from, until) = (to.StartedAt - Near, to.StartedAt + Near);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Contacts.AsNoTracking()
            .Where(contact => contact.CitizenId == to.CitizenId && contact.StartedAt >= from && contact.StartedAt <= until
                && contact.Organisation == to.Organisation && contact.Channel == to.Channel && contact.Id != to.Id)
            .OrderByDescending(contact => contact.StartedAt).Take(MostSimilar).ToListAsync(cancellation);
    }

    /// <summary>Changes what may still be said of a contact.</summary>
    /// <returns>False when somebody else has changed it since.</returns>
    public async Task<bool> AmendAsync(Contact contact, int version, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Contacts.Where(row => row.Id == contact.Id && row.Version == version).ExecuteUpdateAsync(
            row => row.SetProperty(amended => amended.Outcome, contact.Outcome).SetProperty(amended => amended.HandedOnTo, contact.HandedOnTo)
                .SetProperty(amended => amended.Summary, contact.Summary).SetProperty(amended => amended.EndedAt, contact.EndedAt)
                .SetProperty(amended => amended.Version, version + 1),
            cancellation) == 1;
    }

    /// <summary>A page of each citizen's timeline, over all agencies; one query for all.</summary>
    public async Task<ILookup<Guid, Contact>> TimelinesAsync(IReadOnlyCollection<Guid> citizens, ContactPage page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var contacts = Within(context.Contacts.AsNoTracking(), page);
        var rows = citizens.Count == 1
            ? Newest(contacts, citizens.Single(), page.Most)
            : context.Citizens.Where(citizen => citizens.Contains(citizen.Id)).SelectMany(citizen =>
                contacts.Where(contact => contact.CitizenId == citizen.Id).OrderByDescending(contact => contact.StartedAt).ThenByDescending(contact => contact.Id).Take(page.Most));
        return (await rows.ToListAsync(cancellation)).OrderByDescending(contact => contact.StartedAt).ToLookup(contact => contact.CitizenId!.Value);
    }

    private static IQueryable<Contact> Newest(IQueryable<Contact> contacts, Guid citizen, int most) =>
        contacts.Where(contact => contact.CitizenId == citizen).OrderByDescending(contact => contact.StartedAt).ThenByDescending(contact => contact.Id).Take(most);

    private static IQueryable<Contact> Within(IQueryable<Contact> contacts, ContactPage page)
    {
        if (page.After is var (startedAt, id))
        {
            // The first condition by itself lets the index begin there.
            contacts = contacts.Where(contact => contact.StartedAt <= startedAt && (contact.StartedAt < startedAt || contact.Id.CompareTo(id) < 0));
        }
        if (page.From is { } from)
        {
            contacts = contacts.Where(contact => contact.StartedAt >= from);
        }
        if (page.Until is { } until)
        {
            contacts = contacts.Where(contact => contact.StartedAt < until);
        }
        return page.Channels is { } channels ? contacts.Where(contact => channels.Contains(contact.Channel)) : contacts;
    }

    private async Task<Contact?> OfSourceAsync(Contact contact, CancellationToken cancellation)
    {
        if (contact.SourceKey is not { } key)
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Contacts.AsNoTracking().FirstOrDefaultAsync(row => row.Organisation == contact.Organisation && row.SourceKey == key, cancellation);
    }

    private static object?[] Values(Contact contact) =>
    [
        contact.Id, contact.CitizenId, contact.Channel.ToString(), contact.Direction.ToString(), contact.Reason.ToString(), contact.Summary,
        contact.Outcome.ToString(), contact.HandedOnTo, contact.FollowsId, contact.Organisation, contact.OfficerId, contact.OfficerName,
        contact.OfficerOffice, contact.Language, contact.StartedAt.UtcDateTime, contact.EndedAt?.UtcDateTime, contact.SourceKey, contact.RecordedBy,
        contact.RecordedAt.UtcDateTime, contact.Version,
    ];
}
