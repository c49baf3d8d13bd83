using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Citizens;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Consents;

/// <summary>What the hub's own page asks of citizens, and the one way in which their consents come to be.</summary>
/// <param name="pairwise">Tells who the citizen is.</param>
/// <param name="agreements">What needs consent.</param>
/// <param name="store">Keeps them.</param>
/// <param name="options">How long they last.</param>
/// <param name="time">Tells the day.</param>
public sealed class ConsentRecords(PairwiseIds pairwise, AgreementBook agreements, ConsentStore store, ConsentOptions options, TimeProvider time) : IConsentRecords
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ConsentItem>> AskedAsync(string clientId, string purpose, ScopeSet scopes, CancellationToken cancellation)
    {
        var today = HubDay.Of(time.GetUtcNow());
        var longest = today.AddDays(options.LongestDays);
        return
        [
            .. (await InForceAsync(clientId, today, cancellation))
                .Where(agreement => agreement.Purpose == purpose && agreement.Scopes.Any(scopes.Contains))
                .Select(agreement => new ConsentItem(
                    agreement.Id, agreement.Scopes, agreement.Fields is [Agreement.AllFields] ? [] : agreement.Fields, Text(agreement.Controller), Text(agreement.Title),
                    agreement.ValidTo < longest ? agreement.ValidTo : longest)),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask GiveAsync(ConsentGift gift, CancellationToken cancellation)
    {
        // The terms of what was approved never change: what is in force now is what the citizen was shown.
        var inForce = (await InForceAsync(gift.ClientId, HubDay.Of(time.GetUtcNow()), cancellation)).ToDictionary(agreement => agreement.Id);
        var items = gift.Items.Where(item => inForce.ContainsKey(item.AgreementId)).ToList();
        if (items.Count == 0)
        {
            return;
        }
        var citizen = await pairwise.FindAsync(gift.Organisation, gift.CitizenId, cancellation)
            ?? throw new InvalidOperationException("The citizen who consents has no id of the portal's organisation, by which the login found them.");
        await store.GiveAsync([.. items.Select(item => Version(citizen, inForce[item.AgreementId], item.Until, gift))], cancellation);
    }

    private async ValueTask<IEnumerable<Agreement>> InForceAsync(string clientId, DateOnly day, CancellationToken cancellation) =>
        (await agreements.OfClientAsync(clientId, cancellation)).Where(agreement => agreement.LegalBasis == LegalBasis.Consent && agreement.IsInForce(day));

    private static ConsentVersion Version(Guid citizen, Agreement agreement, DateOnly until, ConsentGift gift) => new()
    {
        Id = "",
        Version = 0,
        CitizenId = citizen,
        AgreementId = agreement.Id,
        Organisation = gift.Organisation,
        ControllerTh = Text(agreement.Controller).Thai,
        ControllerEn = Text(agreement.Controller).English,
        ClientId = gift.ClientId,
        DataSet = agreement.DataSet,
        Scopes = string.Join(' ', agreement.Scopes),
        Fields = string.Join(' ', agreement.Fields),
        Purpose = agreement.Purpose,
        TitleTh = Text(agreement.Title).Thai,
        TitleEn = Text(agreement.Title).English,
        ValidUntil = until,
        GivenAt = default,
        Issuer = gift.Issuer,
        Assurance = gift.Assurance,
    };

    private static ScopeText Text(LocalizedText text) => new(text.Th ?? "", text.En ?? "");
}
