using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.IdentityCards;

/// <summary>Resolves the verifications. What a client starts is its own.</summary>
internal sealed class VerificationMutations(CardAuthority authority, FailureLedger ledger, VerificationBatches batches, IdentityCardOptions options)
{
    private const string Input = "input";
    private const string Id = "id";

    private static readonly FieldError BirthDateTooShort = new(ErrorCodes.BadUserInput, "The agency must be told more of the birth date.");

    private static readonly FieldError TooManyBatches = new(
        ErrorCodes.TooManyVerificationBatches, "Your client has as many batches under way as it may. Wait until one is done, or cancel one.");

    public void Bind(ResolverMap map, CitizenRoots roots)
    {
        roots
            .Add("Mutation.verifyIdentityCard", (arguments, caller) => Lookups(caller, [arguments.Get<VerifyIdentityCardInput>(Input).NationalId]))
            .Add("Mutation.startIdentityCardVerifications", (arguments, caller) =>
                Lookups(caller, arguments.Get<StartVerificationsInput>(Input).Items.Select(item => item.NationalId)))
            .Add("Mutation.cancelIdentityCardVerifications", (_, _) => []);
        map.Mutation()
            .Argument<VerifyIdentityCardInput>("verifyIdentityCard", Input)
            .Argument<StartVerificationsInput>("startIdentityCardVerifications", Input)
            .Argument<string>("cancelIdentityCardVerifications", Id)
            .Batch<IdentityCardVerification?>("verifyIdentityCard", async batch => [await VerifyAsync(batch)])
            .Batch<VerificationPayload?>("startIdentityCardVerifications", async batch => [await StartAsync(batch)])
            .Batch<VerificationPayload?>("cancelIdentityCardVerifications", async batch => [await CancelAsync(batch)]);
    }

    /// <summary>Who is refused whatever the card costs no unit.</summary>
    private static IEnumerable<CitizenLookup> Lookups(Caller caller, IEnumerable<NationalId> numbers) =>
        caller.CitizenId is null ? numbers.Select(number => new CitizenLookup(number, Id: null)) : [];

    private async Task<Resolved<IdentityCardVerification?>> VerifyAsync(BatchContext<Root> batch)
    {
        if (Verifier.Of(batch.State<Operation>()) is not { } owner)
        {
            return Verifier.OfOneCitizen;
        }
        var claim = batch.Argument<VerifyIdentityCardInput>(Input).Claim;
        batch.State<Operation>().NoteNamed(claim.Number);
        if (!authority.CanTell(claim.BirthDate))
        {
            return BirthDateTooShort;
        }
        var verdict = await ledger.ReserveAsync(owner, claim.Number, batch.Cancellation);
        if (verdict.Stamp is not { } stamp)
        {
            return Limited(verdict);
        }
        // From here on it counts, and is brought to its end even when nobody waits for it any more.
        var answer = await authority.AskAsync(claim, owner.Organisation, CancellationToken.None);
        await ledger.SettleAsync(owner, claim.Number, stamp, answer.Outcome == CardVerificationOutcome.Mismatch);
        return answer.Failure is { } failure
            ? AgencyErrors.Unavailable($"{authority.Agency.Title.En} could not be asked, or its answer could not be used. Ask again later.", authority.Operation, failure)
            : new IdentityCardVerification(answer.Outcome!.Value, answer.AskedAt);
    }

    private async Task<Resolved<VerificationPayload?>> StartAsync(BatchContext<Root> batch)
    {
        if (Verifier.Of(batch.State<Operation>()) is not { } owner)
        {
            return Verifier.OfOneCitizen;
        }
        var input = batch.Argument<StartVerificationsInput>(Input);
        if (VerificationInputCheck.Check(input, authority.CanTell) is [_, ..] errors)
        {
            return new VerificationPayload(null, errors);
        }
        foreach (var item in input.Items)
        {
            batch.State<Operation>().NoteNamed(item.NationalId);
        }
        var (outcome, progress) = await batches.StartAsync(
            owner, input.IdempotencyKey, [.. input.Items.Select(item => item.Item)], options.BatchesPerClient, batch.Cancellation);
        return outcome switch
        {
            StartOutcome.TooMany => TooManyBatches,
            StartOutcome.Conflict => new VerificationPayload(
                null, [new("IDEMPOTENCY_CONFLICT", "Other items were started under this key. Take a new key for each batch.", "idempotencyKey")]),
            _ => new VerificationPayload(progress, []),
        };
    }

    private async Task<Resolved<VerificationPayload?>> CancelAsync(BatchContext<Root> batch)
    {
        if (Verifier.Of(batch.State<Operation>()) is not { } owner)
        {
            return Verifier.OfOneCitizen;
        }
        return await batches.CancelAsync(owner, batch.Argument<string>(Id), batch.Cancellation) switch
        {
            null => Verifier.UnknownBatch,
            { Batch.State: VerificationBatchState.Done } => new VerificationPayload(null, [new("WRONG_STATE", "The batch is done already.", null)]),
            var progress => new VerificationPayload(progress, []),
        };
    }

    private static FieldError Limited(FailureVerdict verdict) => new(
        ErrorCodes.TooManyFailedVerifications,
        verdict.IsOfCard
            ? "Too many verifications of this card failed. The agency was not asked."
            : "Too many of your client's verifications failed. The agency was not asked.",
        new Dictionary<string, object?> { ["limit"] = verdict.IsOfCard ? "failedPerCard" : "failedPerClient", ["retryAfter"] = (int)Math.Ceiling(verdict.Wait.TotalSeconds) });
}
