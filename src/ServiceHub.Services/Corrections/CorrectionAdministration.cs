using ServiceHub.Data.Citizens;
using ServiceHub.Data.Corrections;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Corrections;

/// <summary>What the contract says about corrections: the citizen asks once, here, and who owns the fact answers.</summary>
/// <param name="store">Keeps the requests.</param>
/// <param name="owners">Who answers.</param>
/// <param name="citizens">Tells who asks.</param>
/// <param name="pairwise">Gives the ids by which owners know citizens.</param>
/// <param name="time">The clock.</param>
public sealed class CorrectionAdministration(CorrectionStore store, CorrectionOwners owners, KnownCitizens citizens, PairwiseIds pairwise, TimeProvider time) : ISlice
{
    private const int MostOpen = 20;
    private const int ShortestText = 3;

    private static readonly FieldError AboutNobody = new(ErrorCodes.Forbidden, "Only a citizen who logged in at a portal asks for corrections.");

    private static readonly CorrectionError UnknownField = new(
        "UNKNOWN_FIELD", "The contract tells no such field of a citizen. Name it by its type and its name, such as HouseRegistration.address.", "field");

    private static readonly CorrectionError WrongStatement = new(
        "INVALID_VALUE", $"Say in {ShortestText} to {CorrectionStore.LongestText} characters what is wrong, and what is right.", "statement");

    private static readonly CorrectionError WrongAnswer = new(
        "INVALID_VALUE", $"Say in {ShortestText} to {CorrectionStore.LongestText} characters what was corrected, or why nothing was.", "answer");

    private static readonly CorrectionError TooMany = new("TOO_MANY", $"{MostOpen} requests are open already: wait for the answers.");
    private static readonly CorrectionError UnknownCorrection = new("UNKNOWN_CORRECTION", "There is no such request about what your organisation answers for.", "id");
    private static readonly CorrectionError Answered = new("ALREADY_ANSWERED", "The request was answered before; the answer stands.", "id");

    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Enum<CorrectionState>("CorrectionState");
        map.Input<CorrectionInput>("CorrectionInput");
        map.Input<AnswerCorrectionInput>("AnswerCorrectionInput");
        map.Object<CorrectionPayload>("CorrectionPayload");
        map.Object<CorrectionError>("CorrectionError");
        map.Object<Page<Correction>>("CorrectionConnection");
        map.Object<Edge<Correction>>("CorrectionEdge");
        map.Object<Correction>("Correction").Batch<string>("citizen", CitizensAsync);
        map.Query()
            .Argument<CorrectionState?>("corrections", "state").Argument<int>("corrections", "first").Argument<string?>("corrections", "after")
            .Batch<Page<Correction>?>("corrections", async batch => [await ListAsync(batch)])
            .Batch<IReadOnlyList<Correction>?>("ownCorrections", async batch => [await OwnAsync(batch.State<Operation>().Caller, batch.Cancellation)]);
        map.Mutation()
            .Argument<CorrectionInput>("requestCorrection", "input").Argument<AnswerCorrectionInput>("answerCorrection", "input")
            .Batch<CorrectionPayload?>("requestCorrection", async batch =>
                [await RequestAsync(batch.Argument<CorrectionInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<CorrectionPayload?>("answerCorrection", async batch =>
                [await AnswerAsync(batch.Argument<AnswerCorrectionInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> CitizensAsync(BatchContext<Correction> batch)
    {
        var ids = await pairwise.GetAsync(batch.State<Operation>().Caller.Organisation, [.. batch.Parents.Select(correction => correction.CitizenId).Distinct()], batch.Cancellation);
        return [.. batch.Parents.Select(correction => new Resolved<string>(ids[correction.CitizenId]))];
    }

    private async Task<Resolved<Page<Correction>?>> ListAsync(BatchContext<Root> batch)
    {
        var page = KeyPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var dataSets = owners.DataSetsOf(batch.State<Operation>().Caller);
        return await store.ListAsync(dataSets, batch.Argument<CorrectionState?>("state"), page.Value.First + 1, page.Value.After, batch.Cancellation) is { } corrections
            ? Page<Correction>.Of(corrections, page.Value.First, correction => Cursor.Encode(correction.Id))
            : KeyPage.WrongAfter;
    }

    private async Task<Resolved<IReadOnlyList<Correction>?>> OwnAsync(Caller caller, CancellationToken cancellation) =>
        await WhoAsync(caller, cancellation) is { } citizen ? new Resolved<IReadOnlyList<Correction>?>(await store.OfAsync(citizen, cancellation)) : AboutNobody;

    private async Task<Resolved<CorrectionPayload?>> RequestAsync(CorrectionInput input, Caller caller, CancellationToken cancellation)
    {
        if (await WhoAsync(caller, cancellation) is not { } citizen)
        {
            return AboutNobody;
        }
        if (owners.OwnerOf(input.Field) is not { } owner)
        {
            return CorrectionPayload.Failure(UnknownField);
        }
        if (input.Statement.Trim() is not { Length: >= ShortestText and <= CorrectionStore.LongestText } statement)
        {
            return CorrectionPayload.Failure(WrongStatement);
        }
        var correction = new Correction
        {
            Id = CorrectionStore.NewId(),
            CitizenId = citizen,
            DataSet = owner,
            Field = input.Field,
            Statement = statement,
            RequestedAt = time.GetUtcNow(),
            RequestedThrough = caller.ClientId,
        };
        return await store.TryAddAsync(correction, MostOpen, cancellation) ? CorrectionPayload.Success(correction) : CorrectionPayload.Failure(TooMany);
    }

    private async Task<CorrectionPayload> AnswerAsync(AnswerCorrectionInput input, Caller caller, CancellationToken cancellation)
    {
        if (input.Answer.Trim() is not { Length: >= ShortestText and <= CorrectionStore.LongestText } answer)
        {
            return CorrectionPayload.Failure(WrongAnswer);
        }
        if (await store.FindAsync(input.Id, cancellation) is not { } correction || !owners.DataSetsOf(caller).Contains(correction.DataSet))
        {
            return CorrectionPayload.Failure(UnknownCorrection);
        }
        var state = input.Accepted ? CorrectionState.Accepted : CorrectionState.Refused;
        return await store.AnswerAsync(input.Id, state, answer, caller.ClientId, time.GetUtcNow(), cancellation)
            ? CorrectionPayload.Success((await store.FindAsync(input.Id, cancellation))!)
            : CorrectionPayload.Failure(Answered);
    }

    private async Task<Guid?> WhoAsync(Caller caller, CancellationToken cancellation) =>
        caller is { IsCitizen: true, CitizenId: { } id } ? await citizens.FindAsync(new(NationalId: null, id), caller.Organisation, cancellation) : null;
}
