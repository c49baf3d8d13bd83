using ServiceHub.Data.Contacts;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Contacts;

/// <summary>What the contract says about contacts between citizens and agencies.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="time">The clock.</param>
public sealed class ContactSlice(ContactStore store, KnownCitizens citizens, TimeProvider time) : ISlice
{
    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Enum<ContactChannel>("ContactChannel").Enum<ContactDirection>("ContactDirection").Enum<ContactReason>("ContactReason").Enum<ContactOutcome>("ContactOutcome");
        map.Object<Page<Contact>>("ContactConnection");
        map.Object<Edge<Contact>>("ContactEdge");
        map.Object<ContactOfficer>("ContactOfficer");
        map.Object<Contact>("Contact")
            .Field("id", contact => contact.Id.ToString("N"))
            .Field("follows", contact => contact.FollowsId?.ToString("N"))
            .Field("resolvedAtFirst", contact => contact is { Outcome: ContactOutcome.Resolved, FollowsId: null })
            .Field("officer", contact => contact.OfficerId is { } id ? new ContactOfficer(id, contact.OfficerName, contact.OfficerOffice) : null);
        new ContactTimeline(store).Bind(map);
        new ContactRecords(store, citizens, time).Bind(map);
    }
}
