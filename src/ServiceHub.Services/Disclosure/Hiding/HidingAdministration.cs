using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Disclosure.Hiding;

/// <summary>
/// Lawful hiding: what is done under an agreement is not shown to the citizens for a stated time. Never a single row; two principals agree,
/// and each step stands in the log.
/// </summary>
/// <param name="store">Keeps what is hidden.</param>
/// <param name="agreements">Whose disclosures.</param>
/// <param name="time">The clock.</param>
internal sealed class HidingAdministration(HidingStore store, AgreementStore agreements, TimeProvider time)
{
    private const int MostYears = 2;
    private const int LongestText = 500;

    private static readonly HidingError UnknownAgreement = new(
        "UNKNOWN_AGREEMENT", "There is no such agreement, or it is a draft under which nothing was done. Look for its id in the list of agreements.", "agreementId");

    private static readonly HidingError WrongUntil = new("INVALID_VALUE", $"What is hidden is shown again after {MostYears} years at the latest: choose a last day from today on until then.", "until");
    private static readonly HidingError WrongReason = new("INVALID_VALUE", $"Say in one line of at most {LongestText} characters why it is hidden.", "reason");
    private static readonly HidingError WrongReference = new("INVALID_VALUE", $"Name the law that allows it in Thai and in English, at most {LongestText} characters each, in one line.", "legalReference");
    private static readonly HidingError UnknownHiding = new("UNKNOWN_HIDING", "There is no such hiding. Look for its id in the list of hidings.", "id");
    private static readonly HidingError OwnWork = new("OWN_WORK", "Who proposed it does not approve it, nor does the agreement's client. Have another administrator approve it.", "id");
    private static readonly HidingError WrongState = new("WRONG_STATE", "Only a proposal whose last day is not over is approved, once; and what has ended ends no more.", "id");

    public void Bind(ResolverMap map)
    {
        map.Input<HideProcessingInput>("HideProcessingInput");
        map.Object<HidingRow>("Hiding")
            .Field("legalReference", hiding => new LocalizedText(hiding.LegalReferenceTh, hiding.LegalReferenceEn))
            .Field("inForce", hiding => hiding.IsInForce(Today()));
        map.Object<Page<HidingRow>>("HidingConnection");
        map.Object<Edge<HidingRow>>("HidingEdge");
        map.Object<HidingPayload>("HidingPayload");
        map.Object<HidingError>("HidingError");
        KeyPage.Declare(map.Query(), "hidings").Argument<string?>("hidings", "agreementId").Batch<Page<HidingRow>?>("hidings", async batch => [await ListAsync(batch)]);
        map.Mutation()
            .Argument<HideProcessingInput>("hideProcessing", "input").Argument<string>("approveHiding", "id").Argument<string>("endHiding", "id")
            .Batch<HidingPayload?>("hideProcessing", async batch => [await ProposeAsync(batch.Argument<HideProcessingInput>("input"), Actor(batch), batch.Cancellation)])
            .Batch<HidingPayload?>("approveHiding", async batch => [await ApproveAsync(batch.Argument<string>("id"), Actor(batch), batch.Cancellation)])
            .Batch<HidingPayload?>("endHiding", async batch => [await EndAsync(batch.Argument<string>("id"), Actor(batch), batch.Cancellation)]);
    }

    private async Task<Resolved<Page<HidingRow>?>> ListAsync(BatchContext<Root> batch)
    {
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var hidings = await store.ListAsync(batch.Argument<string?>("agreementId"), page.Value.First + 1, page.Value.After, batch.Cancellation);
        return Page<HidingRow>.Of(hidings, page.Value.First, hiding => RowPage.CursorOf(hiding.Sequence));
    }

    private async Task<HidingPayload> ProposeAsync(HideProcessingInput input, string by, CancellationToken cancellation)
    {
        List<HidingError> errors = [];
        if (await agreements.ReadAsync(input.AgreementId, cancellation) is null or { State: AgreementState.Draft })
        {
            errors.Add(UnknownAgreement);
        }
        if (input.Until < Today() || input.Until > Today().AddYears(MostYears))
        {
            errors.Add(WrongUntil);
        }
        if (!IsLine(input.Reason))
        {
            errors.Add(WrongReason);
        }
        if (!IsLine(input.LegalReference.Th) || !IsLine(input.LegalReference.En))
        {
            errors.Add(WrongReference);
        }
        if (errors.Count > 0)
        {
            return HidingPayload.Failure(errors);
        }
        var now = time.GetUtcNow();
        var hiding = new HidingRow
        {
            Id = HidingStore.NewId(),
            AgreementId = input.AgreementId,
            Until = input.Until,
            Reason = input.Reason,
            LegalReferenceTh = input.LegalReference.Th!,
            LegalReferenceEn = input.LegalReference.En!,
            ProposedBy = by,
            ProposedAt = now,
        };
        await store.AddAsync(hiding, HidingStep.Entry(hiding, HidingStep.Proposed, by, now), cancellation);
        return HidingPayload.Success(hiding);
    }

    private async Task<HidingPayload> ApproveAsync(string id, string by, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } hiding)
        {
            return HidingPayload.Failure(UnknownHiding);
        }
        if (hiding.ProposedBy == by || (await agreements.ReadAsync(hiding.AgreementId, cancellation))?.ClientId == by)
        {
            return HidingPayload.Failure(OwnWork);
        }
        var now = time.GetUtcNow();
        return hiding.Until >= Today() && await store.ApproveAsync(id, by, now, HidingStep.Entry(hiding, HidingStep.Approved, by, now), cancellation)
            ? HidingPayload.Success((await store.FindAsync(id, cancellation))!)
            : HidingPayload.Failure(WrongState);
    }

    private async Task<HidingPayload> EndAsync(string id, string by, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } hiding)
        {
            return HidingPayload.Failure(UnknownHiding);
        }
        var now = time.GetUtcNow();
        return await store.EndAsync(id, by, now, HidingStep.Entry(hiding, HidingStep.Ended, by, now), cancellation)
            ? HidingPayload.Success((await store.FindAsync(id, cancellation))!)
            : HidingPayload.Failure(WrongState);
    }

    private DateOnly Today() => HubDay.Of(time.GetUtcNow());

    private static string Actor(BatchContext<Root> batch) => batch.State<Operation>().Caller.ClientId;

    private static bool IsLine(string? text) => text is { Length: <= LongestText } && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
}
