using System.Buffers.Text;
using System.Text;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Consents;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Consents;

/// <summary>
/// Consents as the citizen sees and withdraws them, and as requests are held to them. Nothing here gives one: that is for the hub's own
/// page after a login.
/// </summary>
/// <param name="store">Keeps them.</param>
/// <param name="pairwise">Tells whom a token is about.</param>
/// <param name="time">Tells the day.</param>
public sealed class CitizenConsents(ConsentStore store, PairwiseIds pairwise, TimeProvider time) : ISlice
{
    private const string WithdrawConsent = "withdrawConsent";
    private const string Id = "id";

    private static readonly FieldError OwnOnly = new(
        ErrorCodes.Forbidden, "Consents are shown to the citizen whose they are and to nobody else: ask in me, with the token that a portal gets when they log in.");

    private static readonly FieldError AboutNobody = new(
        ErrorCodes.Forbidden, "Only who gave a consent withdraws it: ask with the token that a portal gets when the citizen logs in.");

    private static readonly ConsentError Unknown = new("UNKNOWN_CONSENT", "The citizen has no such consent; me.consents lists those that there are.");

    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Object<ConsentVersion>("ConsentVersion")
            .Field("signedText", version => Encoding.UTF8.GetString(store.SignedText(version)))
            .Field("signature", version => Base64Url.EncodeToString(version.Signature));
        map.Object<Consent>("Consent")
            .Field(Id, consent => consent.Newest.Id)
            .Field("agreementId", consent => consent.Newest.AgreementId)
            .Field("dataSet", consent => consent.Newest.DataSet)
            .Field("scopes", consent => consent.Newest.Scopes.Split(' '))
            .Field("fields", consent => consent.Newest.Fields.Split(' '))
            .Field("organisation", consent => consent.Newest.Organisation)
            .Field("controller", consent => consent.Newest.Controller)
            .Field("purpose", consent => consent.Newest.Purpose)
            .Field("title", consent => consent.Newest.Title)
            .Field("validUntil", consent => consent.Newest.ValidUntil)
            .Field("givenAt", consent => consent.Newest.GivenAt)
            .Field("withdrawnAt", consent => consent.Newest.WithdrawnAt)
            .Field("inForce", consent => consent.Newest.StateOn(Today()) == ConsentState.Given);
        map.Object<ConsentError>("ConsentError");
        map.Object<WithdrawConsentPayload>("WithdrawConsentPayload");
        map.Object<CitizenView>(HubContract.CitizenType).Batch<IReadOnlyList<Consent>?>("consents", ConsentsAsync);
        map.Mutation().Argument<string>(WithdrawConsent, Id)
            .Batch<WithdrawConsentPayload?>(WithdrawConsent, async batch => [await WithdrawAsync(batch.Argument<string>(Id), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    /// <summary>Reads how the consents of citizens stand that a request needs; those that nobody reads count as missing.</summary>
    /// <param name="citizens">Whose.</param>
    /// <param name="agreements">To which agreements; nothing is read when there is none.</param>
    /// <param name="cancellation">Gives it up.</param>
    internal async Task ReadAsync(IReadOnlyCollection<CitizenView> citizens, IReadOnlyCollection<string> agreements, CancellationToken cancellation)
    {
        if (citizens.Count == 0 || agreements.Count == 0)
        {
            return;
        }
        var states = await store.StatesAsync([.. citizens.Select(view => view.Profile.Id).Distinct()], agreements, Today(), cancellation);
        foreach (var view in citizens)
        {
            view.Consents = states[view.Profile.Id].ToDictionary(entry => entry.AgreementId, entry => entry.State);
        }
    }

    private async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Consent>?>>> ConsentsAsync(BatchContext<CitizenView> batch)
    {
        var isOwn = batch.State<Operation>().Caller.IsCitizen;
        List<Resolved<IReadOnlyList<Consent>?>> answers = [];
        foreach (var view in batch.Parents)
        {
            answers.Add(isOwn && view.RepresentativeId is null
                ? new Resolved<IReadOnlyList<Consent>?>(await OfCitizenAsync(view.Profile.Id, batch.Cancellation))
                : OwnOnly);
        }
        return answers;
    }

    private async Task<Resolved<WithdrawConsentPayload?>> WithdrawAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (caller is not { IsCitizen: true, CitizenId: { } own } || await pairwise.FindAsync(caller.Organisation, own, cancellation) is not { } citizen)
        {
            return AboutNobody;
        }
        return await store.WithdrawAsync(id, citizen, caller.ClientId, cancellation)
            ? new WithdrawConsentPayload((await OfCitizenAsync(citizen, cancellation)).Single(consent => consent.Newest.Id == id), [])
            : new WithdrawConsentPayload(null, [Unknown]);
    }

    private async Task<IReadOnlyList<Consent>> OfCitizenAsync(Guid citizen, CancellationToken cancellation) =>
        [.. (await store.OfCitizenAsync(citizen, cancellation)).GroupBy(version => version.Id).Select(versions => new Consent([.. versions.OrderByDescending(version => version.Version)]))];

    private DateOnly Today() => HubDay.Of(time.GetUtcNow());
}
