using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Disclosure.Audit;

/// <summary>Resolves what administrators see of the log. Whom they see is told, too, of their looking.</summary>
/// <param name="pages">Reads the log.</param>
/// <param name="citizens">Finds who is meant.</param>
/// <param name="vault">Makes the hashes by which somebody was looked for in vain.</param>
/// <param name="pairwise">Gives the ids for who asks.</param>
internal sealed class DisclosureAudit(DisclosurePages pages, KnownCitizens citizens, IdentifierVault vault, PairwiseIds pairwise)
{
    private const string Field = "disclosures";
    private const string Citizen = "citizen";
    private const string ClientId = "clientId";

    private static readonly HashSet<string> Nothing = [];

    private static readonly FieldError UnknownId = new(ErrorCodes.NotFound, "Your organisation was given no such id. An id that another organisation was given does not fit.");

    public void Bind(ResolverMap map)
    {
        map.Object<DisclosureNode>("Disclosure").Batch<string?>("citizenId", CitizenIdsAsync);
        DisclosurePages.Declare(map.Query(), Field).Argument<CitizenLookup?>(Field, Citizen).Argument<string?>(Field, ClientId)
            .Batch<Page<DisclosureNode>?>(Field, async batch => [await ListAsync(batch)]);
    }

    private async Task<Resolved<Page<DisclosureNode>?>> ListAsync(BatchContext<Root> batch)
    {
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var operation = batch.State<Operation>();
        var filter = new DisclosureFilter(ClientId: batch.Argument<string?>(ClientId));
        if (batch.Argument<CitizenLookup?>(Citizen) is { } lookup)
        {
            var known = await citizens.FindAsync(lookup, operation.Caller.Organisation, batch.Cancellation);
            if (known is null && lookup.NationalId is null)
            {
                return UnknownId;
            }
            // Whom nobody knows may have been looked for all the same.
            filter = filter with { CitizenId = known ?? Guid.Empty, Subjects = lookup.NationalId is { } number ? [.. vault.Candidates(number)] : [] };
            operation.Looks[new(known, known is null ? lookup.NationalId : null, batch.Field.ToString())] = true;
        }
        var found = await pages.ReadAsync(DisclosurePages.Within(batch, filter), Nothing, page.Value, batch.Cancellation);
        foreach (var citizen in found.Edges.Select(edge => edge.Node.CitizenId).OfType<Guid>())
        {
            operation.Looks[new(citizen, null, batch.Field.ToString())] = true;
        }
        return found;
    }

    private async ValueTask<IReadOnlyList<Resolved<string?>>> CitizenIdsAsync(BatchContext<DisclosureNode> batch)
    {
        var ids = await pairwise.GetAsync(
            batch.State<Operation>().Caller.Organisation, [.. batch.Parents.Select(node => node.CitizenId).OfType<Guid>().Distinct()], batch.Cancellation);
        return [.. batch.Parents.Select(node => new Resolved<string?>(node.CitizenId is { } citizen ? ids[citizen] : null))];
    }
}
