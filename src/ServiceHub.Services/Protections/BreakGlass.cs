using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Protections;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Protections;

/// <summary>
/// Emergency access: an officer opens one protected record for a short while and says why. It is written into the disclosure log before
/// anything opens, stands before the reviewers at once, and is reviewed by another organisation's or the hub's own people.
/// </summary>
/// <param name="store">Keeps the accesses.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="pairwise">Gives the ids for who reviews.</param>
/// <param name="log">The disclosure log.</param>
/// <param name="logger">Tells operators.</param>
/// <param name="time">The clock.</param>
public sealed class BreakGlass(
    BreakGlassStore store, KnownCitizens citizens, PairwiseIds pairwise, DisclosureLog log, ILogger<BreakGlass> logger, TimeProvider time)
{
    private const int ShortestReason = 10;

    private static readonly TimeSpan StaysOpen = TimeSpan.FromHours(1);
    private static readonly TimeSpan ReviewedWithin = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ProtectionError NoOfficer = new(
        "OFFICER_REQUIRED", "The token names no officer. Ask for one with a signed statement of who acts (actor_token): only a person may break the glass.");

    private static readonly ProtectionError WrongReason = new(
        "INVALID_VALUE", $"Say in {ShortestReason} to {BreakGlassStore.LongestText} characters why it cannot wait. The reviewers read it.", "reason");

    private static readonly ProtectionError WrongNote = new("INVALID_VALUE", $"Say in {ShortestReason} to {BreakGlassStore.LongestText} characters what the review found.", "note");

    private static readonly ProtectionError UnknownAccess = new("UNKNOWN_ACCESS", "There is no such emergency access.", "id");

    private static readonly ProtectionError OwnAccess = new("OWN_ACCESS", "Another organisation than the one that broke the glass reviews it.", "id");

    private static readonly ProtectionError Reviewed = new("ALREADY_REVIEWED", "The access was reviewed before; what was found stands.", "id");

    internal void Bind(ResolverMap map)
    {
        map.Enum<BreakGlassVerdict>("BreakGlassVerdict");
        map.Input<BreakGlassInput>("BreakGlassInput");
        map.Input<ReviewBreakGlassInput>("ReviewBreakGlassInput");
        map.Object<BreakGlassPayload>("BreakGlassPayload");
        map.Object<Page<BreakGlassAccess>>("BreakGlassAccessConnection");
        map.Object<Edge<BreakGlassAccess>>("BreakGlassAccessEdge");
        map.Object<BreakGlassAccess>("BreakGlassAccess")
            .Field("reviewDue", access => access.OpenedAt + ReviewedWithin)
            .Field("isOverdue", access => access.ReviewedAt is null && access.OpenedAt + ReviewedWithin < time.GetUtcNow())
            .Batch<string>("citizen", CitizensAsync);
        map.Query()
            .Argument<bool?>("breakGlassAccesses", "reviewed").Argument<int>("breakGlassAccesses", "first").Argument<string?>("breakGlassAccesses", "after")
            .Batch<Page<BreakGlassAccess>?>("breakGlassAccesses", async batch => [await ListAsync(batch)]);
        map.Mutation()
            .Argument<BreakGlassInput>("breakGlass", "input").Argument<ReviewBreakGlassInput>("reviewBreakGlass", "input")
            .Batch<BreakGlassPayload?>("breakGlass", async batch =>
                [await OpenAsync(batch.Argument<BreakGlassInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<BreakGlassPayload?>("reviewBreakGlass", async batch =>
                [await ReviewAsync(batch.Argument<ReviewBreakGlassInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> CitizensAsync(BatchContext<BreakGlassAccess> batch)
    {
        var ids = await pairwise.GetAsync(batch.State<Operation>().Caller.Organisation, [.. batch.Parents.Select(access => access.CitizenId).Distinct()], batch.Cancellation);
        return [.. batch.Parents.Select(access => new Resolved<string>(ids[access.CitizenId]))];
    }

    private async Task<Resolved<Page<BreakGlassAccess>?>> ListAsync(BatchContext<Root> batch)
    {
        var page = KeyPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        return await store.ListAsync(batch.Argument<bool?>("reviewed"), page.Value.First + 1, page.Value.After, batch.Cancellation) is { } accesses
            ? Page<BreakGlassAccess>.Of(accesses, page.Value.First, access => Cursor.Encode(access.Id))
            : KeyPage.WrongAfter;
    }

    private async Task<BreakGlassPayload> OpenAsync(BreakGlassInput input, Caller caller, CancellationToken cancellation)
    {
        if (caller.Officer is not { } officer)
        {
            return BreakGlassPayload.Failure(NoOfficer);
        }
        if (input.Reason.Trim() is not { Length: >= ShortestReason and <= BreakGlassStore.LongestText } reason)
        {
            return BreakGlassPayload.Failure(WrongReason);
        }
        if (await citizens.FindAsync(input.By, caller.Organisation, cancellation) is not { } citizen)
        {
            return BreakGlassPayload.Failure(ProtectionAdministration.UnknownCitizen);
        }
        var now = time.GetUtcNow();
        var access = new BreakGlassAccess
        {
            Id = BreakGlassStore.NewId(),
            CitizenId = citizen,
            ClientId = caller.ClientId,
            Organisation = caller.OwnOrganisation,
            OfficerId = officer.Id,
            OfficerName = officer.Name,
            OfficerOffice = officer.Office,
            Reason = reason,
            OpenedAt = now,
            Until = now + StaysOpen,
        };
        // First what cannot be taken back, then what opens.
        await log.AppendAsync([new LogEntry(LogEntryKind.Disclosure, now, Body(access)) { CitizenId = citizen, ClientId = caller.ClientId }], cancellation);
        await store.AddAsync(access, cancellation);
        Log.GlassBroken(logger, access.Id, access.ClientId);
        return BreakGlassPayload.Success(access);
    }

    private async Task<BreakGlassPayload> ReviewAsync(ReviewBreakGlassInput input, Caller caller, CancellationToken cancellation)
    {
        if (input.Note.Trim() is not { Length: >= ShortestReason and <= BreakGlassStore.LongestText } note)
        {
            return BreakGlassPayload.Failure(WrongNote);
        }
        if (await store.FindAsync(input.Id, cancellation) is not { } access)
        {
            return BreakGlassPayload.Failure(UnknownAccess);
        }
        if (access.Organisation == caller.OwnOrganisation)
        {
            return BreakGlassPayload.Failure(OwnAccess);
        }
        return await store.ReviewAsync(input.Id, input.Verdict, note, caller.ClientId, time.GetUtcNow(), cancellation)
            ? BreakGlassPayload.Success((await store.FindAsync(input.Id, cancellation))!)
            : BreakGlassPayload.Failure(Reviewed);
    }

    private static byte[] Body(BreakGlassAccess access) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            kind = "DISCLOSURE",
            at = HubScalars.Text(access.OpenedAt),
            client = access.ClientId,
            organisation = access.Organisation,
            officer = new { id = access.OfficerId, name = access.OfficerName, office = access.OfficerOffice },
            citizen = access.CitizenId,
            outcome = "BREAK_GLASS",
            breakGlass = access.Id,
            reason = access.Reason,
            data = Array.Empty<object>(),
        },
        Json);
}
