using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Citizens;

/// <summary>Resolves what the shared profile itself holds, each table once for all citizens of a level.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Opens identifiers.</param>
/// <param name="pairwise">Gives the ids for the caller's organisation.</param>
internal sealed class CitizenFields(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise)
{
    public void Bind(ObjectResolvers<CitizenView> citizen, ResolverMap map)
    {
        map.Enum<Sex>("Sex").Enum<NameUse>("NameUse").Enum<AddressUse>("AddressUse")
            .Enum<ContactSystem>("ContactSystem").Enum<IdentifierSystem>("IdentifierSystem");
        map.Object<PersonName>("PersonName");
        map.Object<Identifier>("Identifier");
        map.Object<CitizenAddress>("Address");
        map.Object<CitizenContactPoint>("ContactPoint");
        citizen
            .Batch<string>("id", IdsAsync)
            .Field("birthDate", view => view.Profile.BirthDate)
            .Field("sex", view => view.Profile.Sex)
            .Field("deceasedOn", view => view.Profile.DeceasedOn)
            .Batch("name", async batch => Each(batch, await NamesAsync(batch), names => names.FirstOrDefault()?.Full))
            .Batch("names", async batch => Each(batch, await NamesAsync(batch), names => names))
            .Batch("identifiers", async batch => Each(batch, await IdentifiersAsync(batch), identifiers => identifiers))
            .Batch("addresses", async batch => Each(batch, await RowsAsync(batch, context => context.Addresses, row => row.CitizenId), rows => rows))
            .Batch("contactPoints", async batch => Each(batch, await RowsAsync(batch, context => context.ContactPoints, row => row.CitizenId), rows => rows));
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> IdsAsync(BatchContext<CitizenView> batch)
    {
        var ids = await pairwise.GetAsync(batch.State<Caller>().Organisation, [.. batch.Parents.Select(view => view.Profile.Id)], batch.Cancellation);
        return [.. batch.Parents.Select(view => new Resolved<string>(ids[view.Profile.Id]))];
    }

    private async Task<ILookup<Guid, PersonName>> NamesAsync(BatchContext<CitizenView> batch)
    {
        var rows = await RowsAsync(batch, context => context.Names, row => row.CitizenId);
        return rows.SelectMany(citizen => citizen).OrderBy(name => name.Use).ToLookup(name => name.CitizenId, PersonName.From);
    }

    private async Task<ILookup<Guid, Identifier>> IdentifiersAsync(BatchContext<CitizenView> batch)
    {
        var rows = await RowsAsync(batch, context => context.Identifiers, row => row.CitizenId);
        return rows.SelectMany(citizen => citizen).ToLookup(row => row.CitizenId, row => new Identifier(row.System, vault.Open(row), row.Source));
    }

    /// <summary>The rows of one table that hang on the citizens of the level, in the order in which they were entered.</summary>
    private async Task<ILookup<Guid, TRow>> RowsAsync<TRow>(
        BatchContext<CitizenView> batch, Func<HubDbContext, IQueryable<TRow>> table, Expression<Func<TRow, Guid>> citizen)
        where TRow : class
    {
        var ids = batch.Parents.Select(view => view.Profile.Id).Distinct().ToArray();
        var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Constant(ids), citizen.Body);
        await using var context = await contexts.CreateDbContextAsync(batch.Cancellation);
        var rows = await table(context).AsNoTracking()
            .Where(Expression.Lambda<Func<TRow, bool>>(among, citizen.Parameters))
            .ToListAsync(batch.Cancellation);
        return rows.ToLookup(citizen.Compile());
    }

    private static IReadOnlyList<Resolved<TResult>> Each<TRow, TResult>(
        BatchContext<CitizenView> batch, ILookup<Guid, TRow> rows, Func<IEnumerable<TRow>, TResult> value) =>
        [.. batch.Parents.Select(view => new Resolved<TResult>(value(rows[view.Profile.Id])))];
}
