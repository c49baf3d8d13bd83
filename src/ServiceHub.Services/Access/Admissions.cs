using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Delegations;
using ServiceHub.Data.Quotas;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Services.Access;

/// <summary>
/// Judges a request before it runs: which of its fields the client's agreements open for the token's purpose, and whether the quotas have
/// room for the citizens whom it asks for.
/// </summary>
/// <param name="data">The contract's data sets.</param>
/// <param name="citizens">Tells for whom a selection asks.</param>
/// <param name="agreements">The agreements of clients.</param>
/// <param name="delegations">The agreements that clients may use for others.</param>
/// <param name="quotas">What was used.</param>
/// <param name="options">How much may be.</param>
/// <param name="time">Tells the day.</param>
public sealed class Admissions(CitizenData data, CitizenRoots citizens, AgreementBook agreements, DelegationBook delegations, QuotaLedger quotas, QuotaOptions options, TimeProvider time)
{
    /// <summary>Judges a request and charges it.</summary>
    /// <param name="operation">The request, which learns what stays closed.</param>
    /// <param name="roots">What it selects.</param>
    /// <param name="key">By what it is known again.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async ValueTask<Admission> AdmitAsync(Operation operation, IReadOnlyList<RootSelection> roots, IdempotencyKey? key, CancellationToken cancellation)
    {
        var judgement = await JudgeAsync(operation, roots, cancellation);
        var verdict = await quotas.ChargeAsync(new(Request(operation.Caller), judgement.Charges(), key), cancellation);
        foreach (var spent in verdict.Citizens.Where(state => !state.IsGranted))
        {
            judgement.Close(spent);
        }
        operation.Judge(judgement);
        return new(verdict, verdict.Outcome switch
        {
            QuotaOutcome.TooManyRequests => QuotaErrors.TooManyRequests(verdict.Request),
            QuotaOutcome.QuotaExceeded => QuotaErrors.Exceeded(verdict.Citizens),
            QuotaOutcome.KeyConflict => QuotaErrors.KeyConflict,
            _ => null,
        });
    }

    /// <summary>Judges a request again that lasts, such as a subscription: an agreement may have ended since.</summary>
    public async ValueTask RejudgeAsync(Operation operation, IReadOnlyList<RootSelection> roots, CancellationToken cancellation) =>
        operation.Judge(await JudgeAsync(operation, roots, cancellation));

    private async ValueTask<Judgement> JudgeAsync(Operation operation, IReadOnlyList<RootSelection> roots, CancellationToken cancellation)
    {
        var caller = operation.Caller;
        var held = caller.Delegate is null
            ? await agreements.OfClientAsync(caller.ClientId, cancellation)
            : await delegations.AgreementsAsync(caller.ClientId, caller.Organisation, cancellation);
        return Judgement.Of(data, citizens, caller, new Rights(caller, held, HubDay.Of(time.GetUtcNow())), roots);
    }

    private QuotaCharge Request(Caller caller) => new($"client:{caller.ClientId}", options.RequestsPerMinute, QuotaPeriod.Minute, 1);
}
