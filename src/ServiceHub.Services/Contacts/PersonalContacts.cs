using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Services.Contacts;

/// <summary>
/// A person's contacts. That an agency met somebody stays, since it is counted; who it was, what it was about and by what the agency's
/// own system knows it are forgotten.
/// </summary>
public sealed class PersonalContacts : IPersonalData
{
    /// <inheritdoc/>
    public string Section => "contacts";

    /// <inheritdoc/>
    public async Task<JsonArray> CollectAsync(HubDbContext context, Guid citizen, CancellationToken cancellation)
    {
        var contacts = await context.Contacts.AsNoTracking().Where(row => row.CitizenId == citizen).OrderBy(row => row.StartedAt).ToListAsync(cancellation);
        return SubjectExport.Nodes(contacts, row => new
        {
            row.Channel,
            row.Direction,
            row.Reason,
            row.Summary,
            row.Outcome,
            row.HandedOnTo,
            row.Organisation,
            office = row.OfficerOffice,
            row.Language,
            startedAt = HubScalars.Text(row.StartedAt),
            endedAt = row.EndedAt is { } ended ? HubScalars.Text(ended) : null,
        });
    }

    /// <inheritdoc/>
    public Task EraseAsync(HubDbContext context, Guid citizen, CancellationToken cancellation) =>
        context.Contacts.Where(row => row.CitizenId == citizen).ExecuteUpdateAsync(
            row => row.SetProperty(contact => contact.CitizenId, (Guid?)null).SetProperty(contact => contact.Summary, (string?)null)
                .SetProperty(contact => contact.SourceKey, (string?)null),
            cancellation);
}
