using ServiceHub.Data.Contacts;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Contacts;

/// <summary>What the contract says about recording contacts: each organisation its own.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="time">The clock.</param>
internal sealed class ContactRecords(ContactStore store, KnownCitizens citizens, TimeProvider time)
{
    private const string Source = "contact";
    private const string Input = "input";

    private static readonly ContactError UnknownCitizen = new("UNKNOWN_CITIZEN", "Your organisation was given no such id, or nobody bears such a number.", "citizen");

    private static readonly ContactError UnknownFollowed = new("UNKNOWN_CONTACT", "There is no such contact of this citizen.", "follows");

    private static readonly ContactError UnknownContact = new("UNKNOWN_CONTACT", "Your organisation has recorded no such contact.", "id");

    private static readonly ContactError Conflict = new(
        "CONFLICT", "Somebody has changed the contact since. It stands beside this error as it is: look at it, and send your change with its version.", "version");

    public void Bind(ResolverMap map)
    {
        map.Input<ContactInput>("ContactInput").Input<AmendContactInput>("AmendContactInput");
        map.Object<ContactPayload>("ContactPayload");
        map.Object<ContactError>("ContactError");
        map.Mutation()
            .Argument<ContactInput>("recordContact", Input).Argument<AmendContactInput>("amendContact", Input)
            .Batch<ContactPayload?>("recordContact", async batch => [await RecordAsync(batch.Argument<ContactInput>(Input), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<ContactPayload?>("amendContact", async batch => [await AmendAsync(batch.Argument<AmendContactInput>(Input), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    private async Task<ContactPayload> RecordAsync(ContactInput input, Caller caller, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (ContactRules.Check(Of(input, null, null, caller, now), now) is { Count: > 0 } errors)
        {
            return ContactPayload.Failure(errors);
        }
        Guid? citizen = null;
        if (input.Citizen is { } lookup && (citizen = await citizens.FindOrEnterAsync(lookup, caller.Organisation, Source, cancellation)) is null)
        {
            return ContactPayload.Failure(UnknownCitizen);
        }
        Guid? follows = null;
        if (input.Follows is not null && (follows = (await FollowedAsync(input.Follows, citizen, cancellation))?.Id) is null)
        {
            return ContactPayload.Failure(UnknownFollowed);
        }
        var contact = Of(input, citizen, follows, caller, now);
        var kept = await store.AddAsync(contact, cancellation);
        return new(kept, []) { IsRepeated = kept.Id != contact.Id, Similar = await store.SimilarAsync(kept, cancellation) };
    }

    private async Task<ContactPayload> AmendAsync(AmendContactInput input, Caller caller, CancellationToken cancellation)
    {
        if (await OwnAsync(input.Id, caller, cancellation) is not { } contact)
        {
            return ContactPayload.Failure(UnknownContact);
        }
        if (contact.Version != input.Version)
        {
            return new(contact, [Conflict]);
        }
        var outcome = input.Outcome ?? contact.Outcome;
        (contact.Summary, contact.Outcome, contact.EndedAt) = (input.Summary ?? contact.Summary, outcome, input.EndedAt ?? contact.EndedAt);
        contact.HandedOnTo = input.HandedOnTo ?? (outcome == ContactOutcome.HandedOn ? contact.HandedOnTo : null);
        if (ContactRules.Check(contact, time.GetUtcNow()) is { Count: > 0 } errors)
        {
            return ContactPayload.Failure(errors);
        }
        var isAmended = await store.AmendAsync(contact, input.Version, cancellation);
        return new(await store.FindAsync(contact.Id, cancellation), isAmended ? [] : [Conflict]);
    }

    private async Task<Contact?> OwnAsync(string id, Caller caller, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out var contact) && await store.FindAsync(contact, cancellation) is { } found && found.Organisation == caller.Organisation ? found : null;

    private async Task<Contact?> FollowedAsync(string id, Guid? citizen, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out var contact) && await store.FindAsync(contact, cancellation) is { } found && found.CitizenId == citizen ? found : null;

    private static Contact Of(ContactInput input, Guid? citizen, Guid? follows, Caller caller, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CitizenId = citizen,
        Channel = input.Channel,
        Direction = input.Direction,
        Reason = input.Reason,
        Summary = input.Summary,
        Outcome = input.Outcome,
        HandedOnTo = input.HandedOnTo,
        FollowsId = follows,
        Organisation = caller.Organisation,
        OfficerId = caller.Officer?.Id,
        OfficerName = caller.Officer?.Name,
        OfficerOffice = caller.Officer?.Office,
        Language = input.Language,
        StartedAt = input.StartedAt,
        EndedAt = input.EndedAt,
        SourceKey = input.SourceKey,
        RecordedBy = caller.ClientId,
        RecordedAt = now,
    };
}
