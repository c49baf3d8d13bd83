using ServiceHub.Adapters;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>Finds the words for rows of the log: agreements tell who asked and what for, manifests what the agencies are called.</summary>
/// <param name="agreements">The agreements, those that ended too.</param>
/// <param name="book">Each client's.</param>
/// <param name="agencies">The agencies.</param>
internal sealed class DisclosureNames(AgreementStore agreements, AgreementBook book, AgencyCatalogue agencies)
{
    public async Task<IReadOnlyList<DisclosureNode>> NodesAsync(IReadOnlyList<(DisclosureRow Row, LoggedDisclosure Logged)> rows, CancellationToken cancellation)
    {
        var known = await agreements.ReadAsync([.. rows.SelectMany(row => row.Logged.AllAgreements()).Distinct()], cancellation);
        Dictionary<string, LocalizedText?> organisations = [];
        foreach (var client in rows.Select(row => row.Logged.Client).Distinct())
        {
            organisations[client] = (await book.OfClientAsync(client, cancellation)).FirstOrDefault(agreement => agreement.ApprovedAt is not null)?.Controller;
        }
        return [.. rows.Select(row => Node(row.Row, row.Logged, known, organisations[row.Logged.Client]))];
    }

    /// <summary>A data set's name for people.</summary>
    public LocalizedText Title(string set) => DisclosureWords.OwnSet(set) ?? agencies.Find(set)?.Title ?? DisclosureWords.Raw(set);

    private DisclosureNode Node(DisclosureRow row, LoggedDisclosure logged, IReadOnlyDictionary<string, Agreement> known, LocalizedText? client)
    {
        var agreement = logged.AllAgreements().Select(known.GetValueOrDefault).FirstOrDefault(found => found is not null);
        var isOversight = !logged.ByCitizen && logged.Data.Any(part => part.Set == DataSet.DisclosureLog);
        return new(row, logged)
        {
            Organisation = isOversight || logged.Organisation is null ? DisclosureWords.Administration : Holder(logged, agreement, client) ?? DisclosureWords.Raw(logged.Organisation),
            OnBehalfOf = logged.OnBehalfOf is { } other ? agreement?.Controller ?? DisclosureWords.Raw(other) : null,
            Purpose = isOversight ? DisclosureWords.Oversight : agreement?.Title,
            LegalBasis = agreement is null ? null : DisclosureWords.Basis(agreement.LegalBasis),
            LegalReference = agreement?.LegalReference,
            DataSets = [.. logged.Data.Select(part => Set(part, part.Agreement is { } id ? known.GetValueOrDefault(id) : null))],
        };
    }

    /// <summary>An agreement names the organisation whose it is, which is not the client's own where it acts for another one.</summary>
    private static LocalizedText? Holder(LoggedDisclosure logged, Agreement? agreement, LocalizedText? client) =>
        logged.OnBehalfOf is null ? agreement?.Controller ?? client : client;

    private DisclosedDataSet Set(LoggedPart part, Agreement? agreement) => new(
        part.Set, Title(part.Set), DisclosureWords.Answer(part.Outcome), part.Fields, agreement?.Title, agreement is null ? null : DisclosureWords.Basis(agreement.LegalBasis), agreement?.LegalReference);
}
