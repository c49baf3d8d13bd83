using ServiceHub.Data.Protections;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Protections;

/// <summary>What the contract says about protected records: who is protected, and that two principals must agree before somebody no longer is.</summary>
/// <param name="store">Keeps who is under protection.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="emergencies">What the contract says about emergencies.</param>
/// <param name="time">The clock.</param>
public sealed class ProtectionAdministration(ProtectionStore store, KnownCitizens citizens, BreakGlass emergencies, TimeProvider time) : ISlice
{
    private const string Source = "protection";

    private static readonly ProtectionError UnknownProtection = new("UNKNOWN_PROTECTION", "There is no such protection.", "id");

    private static readonly ProtectionError WrongReference = new(
        "INVALID_VALUE", $"Give the order's number, of at most {ProtectionStore.LongestReference} characters, so that its papers are found.", "reference");

    internal static readonly ProtectionError UnknownCitizen = new("UNKNOWN_CITIZEN", "Nobody is known by this number or id. An id fits only the organisation that was given it.", "by");

    private static readonly FieldError UnknownPerson = new(ErrorCodes.NotFound, UnknownCitizen.Message);

    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Enum<ProtectionKind>("ProtectionKind");
        map.Input<ProtectCitizenInput>("ProtectCitizenInput");
        map.Object<Protection>("Protection");
        map.Object<ProtectionPayload>("ProtectionPayload");
        map.Object<ProtectionError>("ProtectionError");
        map.Query().Argument<CitizenLookup>("protections", "by").Batch<IReadOnlyList<Protection>?>("protections", async batch =>
            [await ListAsync(batch.Argument<CitizenLookup>("by"), batch.State<Operation>().Caller, batch.Cancellation)]);
        map.Mutation()
            .Argument<ProtectCitizenInput>("protectCitizen", "input").Argument<string>("endProtection", "id")
            .Batch<ProtectionPayload?>("protectCitizen", async batch =>
                [await ProtectAsync(batch.Argument<ProtectCitizenInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<ProtectionPayload?>("endProtection", async batch =>
                [await EndAsync(batch.Argument<string>("id"), batch.State<Operation>().Caller, batch.Cancellation)]);
        emergencies.Bind(map);
    }

    private async Task<Resolved<IReadOnlyList<Protection>?>> ListAsync(CitizenLookup by, Caller caller, CancellationToken cancellation) =>
        await citizens.FindAsync(by, caller.Organisation, cancellation) is { } citizen
            ? new Resolved<IReadOnlyList<Protection>?>(await store.OfAsync(citizen, cancellation))
            : UnknownPerson;

    private async Task<ProtectionPayload> ProtectAsync(ProtectCitizenInput input, Caller caller, CancellationToken cancellation)
    {
        if (input.Reference.Trim() is not { Length: > 0 and <= ProtectionStore.LongestReference } reference)
        {
            return ProtectionPayload.Failure(WrongReference);
        }
        // Whom nobody has asked for yet must be protected from the first question on.
        if (await citizens.FindOrEnterAsync(input.By, caller.Organisation, Source, cancellation) is not { } citizen)
        {
            return ProtectionPayload.Failure(UnknownCitizen);
        }
        var protection = new Protection
        {
            Id = ProtectionStore.NewId(),
            CitizenId = citizen,
            Kind = input.Kind,
            Reference = reference,
            RecordedBy = caller.ClientId,
            RecordedAt = time.GetUtcNow(),
        };
        await store.AddAsync(protection, cancellation);
        return ProtectionPayload.Success(protection);
    }

    private async Task<ProtectionPayload> EndAsync(string id, Caller caller, CancellationToken cancellation)
    {
        await store.EndAsync(id, caller.ClientId, time.GetUtcNow(), cancellation);
        return await store.FindAsync(id, cancellation) is { } protection ? ProtectionPayload.Success(protection) : ProtectionPayload.Failure(UnknownProtection);
    }
}
