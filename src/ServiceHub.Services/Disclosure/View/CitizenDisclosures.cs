using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>
/// Resolves <c>Citizen.disclosures</c>: the person sees everybody who looked but for what is hidden by law, a client only itself.
/// </summary>
/// <param name="pages">Reads the log.</param>
/// <param name="hidings">Tells what is hidden.</param>
/// <param name="pairwise">Tells who is the token's own citizen.</param>
/// <param name="vault">Makes the hashes by which the person was looked for in vain.</param>
/// <param name="time">Tells the day.</param>
internal sealed class CitizenDisclosures(DisclosurePages pages, HidingStore hidings, PairwiseIds pairwise, IdentifierVault vault, TimeProvider time)
{
    private const string Field = "disclosures";

    private static readonly HashSet<string> Nothing = [];

    public void Bind(ResolverMap map) => DisclosurePages.Declare(map.Object<CitizenView>(HubContract.CitizenType), Field)
        .Batch<Page<DisclosureNode>?>(Field, EachAsync);

    private async ValueTask<IReadOnlyList<Resolved<Page<DisclosureNode>?>>> EachAsync(BatchContext<CitizenView> batch)
    {
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return [.. batch.Parents.Select(_ => new Resolved<Page<DisclosureNode>?>(error))];
        }
        var operation = batch.State<Operation>();
        var self = await SelfAsync(operation.Caller, batch);
        var hidden = self is null ? Nothing : await hidings.AgreementsAsync(HubDay.Of(time.GetUtcNow()), batch.Cancellation);
        List<Resolved<Page<DisclosureNode>?>> answers = [];
        foreach (var citizen in batch.Parents)
        {
            var id = citizen.Profile.Id;
            var isSelf = id == self;
            if (isSelf)
            {
                operation.Looks[new(id, null, batch.Field.ToString())] = true;
            }
            var filter = DisclosurePages.Within(batch, isSelf
                ? new(id, citizen.NationalId is { } number ? [.. vault.Candidates(number)] : [])
                : new(id, ClientId: operation.Caller.ClientId));
            answers.Add(await pages.ReadAsync(filter, isSelf ? hidden : Nothing, page.Value, batch.Cancellation));
        }
        return answers;
    }

    /// <summary>The citizen who asks; null where a client does.</summary>
    private async Task<Guid?> SelfAsync(Caller caller, BatchContext<CitizenView> batch)
    {
        if (!caller.IsCitizen)
        {
            return null;
        }
        var ids = await pairwise.GetAsync(caller.Organisation, [.. batch.Parents.Select(view => view.Profile.Id).Distinct()], batch.Cancellation);
        return ids.Where(entry => entry.Value == caller.CitizenId).Select(entry => (Guid?)entry.Key).FirstOrDefault();
    }
}
