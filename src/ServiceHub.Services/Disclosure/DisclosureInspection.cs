using ServiceHub.Data.Agreements;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;
using ServiceHub.Services.Disclosure.Audit;
using ServiceHub.Services.Disclosure.Hiding;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Disclosure;

/// <summary>What the contract says about who looked: to citizens, to partners, and to administrators.</summary>
/// <param name="reader">Reads the log.</param>
/// <param name="hidings">Keeps what is hidden for a time.</param>
/// <param name="agreements">Tell who asked, and what for.</param>
/// <param name="book">Tells the same of clients.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="vault">Makes the hashes by which somebody was looked for in vain.</param>
/// <param name="pairwise">Gives citizens' ids.</param>
/// <param name="time">The clock.</param>
public sealed class DisclosureInspection(
    DisclosureReader reader, HidingStore hidings, AgreementStore agreements, AgreementBook book, KnownCitizens citizens, IdentifierVault vault, PairwiseIds pairwise, TimeProvider time) : ISlice
{
    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Object<Page<DisclosureNode>>("DisclosureConnection");
        map.Object<Edge<DisclosureNode>>("DisclosureEdge");
        map.Object<DisclosedDataSet>("DisclosedDataSet");
        map.Object<DisclosureTerm>("DisclosureTerm");
        map.Object<DisclosureProof>("DisclosureProof");
        var names = new DisclosureNames(agreements, book, binding.Agencies);
        var pages = new DisclosurePages(reader, names);
        new CitizenDisclosures(pages, hidings, pairwise, vault, time).Bind(map);
        new DisclosureAudit(pages, citizens, vault, pairwise).Bind(map);
        new BreachReports(reader, names, pairwise).Bind(map);
        new HidingAdministration(hidings, agreements, time).Bind(map);
    }
}
