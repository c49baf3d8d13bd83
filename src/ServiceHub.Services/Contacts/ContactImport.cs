using ServiceHub.Data.Contacts;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Contacts;

/// <summary>
/// Takes contacts in by the thousand, for one client. Each batch is one transaction, and each contact has a source key: what was stopped
/// half-way is simply begun again.
/// </summary>
/// <param name="store">Keeps them.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="time">The clock.</param>
public sealed class ContactImport(ContactStore store, KnownCitizens citizens, TimeProvider time)
{
    private const string Source = "contact";

    /// <summary>Records the rows that are right, and says of the others what is wrong.</summary>
    /// <param name="rows">Some rows of a file.</param>
    /// <param name="organisation">Whose contacts they are (ISO 6523).</param>
    /// <param name="client">The client that records them.</param>
    /// <param name="cancellation">Gives it up; none of these rows is recorded then.</param>
    public async Task<ImportedBatch> RecordAsync(IReadOnlyList<ContactRow> rows, string organisation, string client, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        List<RejectedRow> rejected = [];
        List<(ContactRow Row, CitizenLookup? Citizen, Contact Contact)> right = [];
        foreach (var row in rows)
        {
            var reader = new ContactRowReader(row);
            var contact = reader.Read(organisation, client, now);
            rejected.AddRange(reader.Errors);
            if (reader.Errors.Count == 0)
            {
                right.Add((row, reader.Citizen, contact));
            }
        }
        var known = await store.KnownKeysAsync(organisation, [.. right.Select(one => one.Contact.SourceKey!)], cancellation);
        // Of two rows with one key the first counts, as it would if they came one by one.
        var fresh = right.Where(one => !known.Contains(one.Contact.SourceKey!)).DistinctBy(one => one.Contact.SourceKey).ToList();
        var people = await citizens.FindOrEnterAsync([.. fresh.Select(one => one.Citizen).OfType<CitizenLookup>().Distinct()], organisation, Source, cancellation);
        List<Contact> contacts = [];
        foreach (var (row, citizen, contact) in fresh)
        {
            if (citizen is null)
            {
                contacts.Add(contact);
            }
            else if (people.TryGetValue(citizen, out var id))
            {
                contact.CitizenId = id;
                contacts.Add(contact);
            }
            else
            {
                rejected.Add(new(row.Line, ContactColumns.Citizen, "UNKNOWN_CITIZEN", "Your organisation was given no such id, or nobody bears such a number."));
            }
        }
        var recorded = await store.AddManyAsync(contacts, cancellation);
        return new(recorded, right.Count - fresh.Count + contacts.Count - recorded, [.. rejected.OrderBy(row => row.Line)]);
    }
}
