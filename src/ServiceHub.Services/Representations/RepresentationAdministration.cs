using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Representations;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Representations;

/// <summary>What the contract says about acting for another person. Only an organisation that has seen the document records a right.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="pairwise">Tells each organisation by its own ids.</param>
/// <param name="time">The clock.</param>
public sealed class RepresentationAdministration(RepresentationStore store, KnownCitizens citizens, PairwiseIds pairwise, TimeProvider time) : ISlice
{
    private const string Source = "representation";

    private static readonly RepresentationError Oneself = new("INVALID_VALUE", "Nobody represents themselves.", "represented");

    private static readonly RepresentationError Dates = new("INVALID_VALUE", "A right begins no later than it ends, and ends today or later.", "validTo");

    private static readonly RepresentationError Reference = new(
        "INVALID_VALUE", $"Say in 1 to {RepresentationStore.LongestReference} characters by what your organisation finds the document.", "reference");

    private static readonly RepresentationError UnknownRight = new("UNKNOWN_REPRESENTATION", "Your organisation has recorded no such right.", "id");

    private static readonly FieldError OwnOnly = new(
        ErrorCodes.Forbidden, "For whom a citizen may act is shown to that citizen and to nobody else: ask in me, with the token that a portal gets when they log in.");

    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Enum<RepresentationKind>("RepresentationKind").Input<RepresentationInput>("RepresentationInput");
        map.Object<Representation>("Representation")
            .Field("inForce", right => right.IsInForce(Today()))
            .Batch<string>("representativeId", batch => IdsAsync(batch, right => right.RepresentativeId))
            .Batch<string>("representedId", batch => IdsAsync(batch, right => right.RepresentedId));
        map.Object<RepresentationPayload>("RepresentationPayload");
        map.Object<RepresentationError>("RepresentationError");
        map.Object<CitizenView>(HubContract.CitizenType).Batch<IReadOnlyList<Representation>?>("represents", RepresentsAsync);
        map.Mutation()
            .Argument<RepresentationInput>("recordRepresentation", "input").Argument<string>("revokeRepresentation", "id")
            .Batch<RepresentationPayload?>("recordRepresentation", async batch =>
                [await RecordAsync(batch.Argument<RepresentationInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<RepresentationPayload?>("revokeRepresentation", async batch =>
                [await RevokeAsync(batch.Argument<string>("id"), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    /// <summary>Whether a citizen may act for another one today.</summary>
    internal Task<bool> IsInForceAsync(Guid representative, Guid represented, CancellationToken cancellation) =>
        store.IsInForceAsync(representative, represented, Today(), cancellation);

    private async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Representation>?>>> RepresentsAsync(BatchContext<CitizenView> batch)
    {
        var isOwn = batch.State<Operation>().Caller.IsCitizen;
        List<Resolved<IReadOnlyList<Representation>?>> answers = [];
        foreach (var view in batch.Parents)
        {
            answers.Add(isOwn && view.RepresentativeId is null
                ? new Resolved<IReadOnlyList<Representation>?>(await store.OfAsync(view.Profile.Id, Today(), batch.Cancellation))
                : OwnOnly);
        }
        return answers;
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> IdsAsync(BatchContext<Representation> batch, Func<Representation, Guid> person)
    {
        var ids = await pairwise.GetAsync(batch.State<Operation>().Caller.Organisation, [.. batch.Parents.Select(person).Distinct()], batch.Cancellation);
        return [.. batch.Parents.Select(right => new Resolved<string>(ids[person(right)]))];
    }

    private async Task<RepresentationPayload> RecordAsync(RepresentationInput input, Caller caller, CancellationToken cancellation)
    {
        var from = input.ValidFrom ?? Today();
        if (Wrong(input, from) is { Count: > 0 } errors)
        {
            return RepresentationPayload.Failure(errors);
        }
        // Whom nobody has asked for yet is entered, but not by what is refused.
        if (await citizens.FindOrEnterAsync(input.Representative, caller.Organisation, Source, cancellation) is not { } representative)
        {
            return RepresentationPayload.Failure(UnknownCitizen("representative"));
        }
        if (await citizens.FindOrEnterAsync(input.Represented, caller.Organisation, Source, cancellation) is not { } represented)
        {
            return RepresentationPayload.Failure(UnknownCitizen("represented"));
        }
        if (representative == represented)
        {
            return RepresentationPayload.Failure(Oneself);
        }
        var right = new Representation
        {
            Id = RepresentationStore.NewId(),
            Kind = input.Kind,
            RepresentativeId = representative,
            RepresentedId = represented,
            ValidFrom = from,
            ValidTo = input.ValidTo,
            Reference = input.Reference.Trim(),
            Organisation = caller.OwnOrganisation,
            RecordedBy = caller.ClientId,
            RecordedAt = time.GetUtcNow(),
        };
        await store.AddAsync(right, cancellation);
        return RepresentationPayload.Success(right);
    }

    private async Task<RepresentationPayload> RevokeAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, caller.OwnOrganisation, cancellation) is null)
        {
            return RepresentationPayload.Failure(UnknownRight);
        }
        await store.RevokeAsync(id, caller.ClientId, time.GetUtcNow(), cancellation);
        return RepresentationPayload.Success((await store.FindAsync(id, caller.OwnOrganisation, cancellation))!);
    }

    private List<RepresentationError> Wrong(RepresentationInput input, DateOnly from)
    {
        List<RepresentationError> errors = [];
        if (input.ValidTo < from || input.ValidTo < Today())
        {
            errors.Add(Dates);
        }
        if (input.Reference.Trim() is not { Length: > 0 and <= RepresentationStore.LongestReference } reference || reference.Any(char.IsControl))
        {
            errors.Add(Reference);
        }
        return errors;
    }

    private static RepresentationError UnknownCitizen(string field) => new("UNKNOWN_CITIZEN", "Your organisation was given no such id.", field);

    private DateOnly Today() => HubDay.Of(time.GetUtcNow());
}
