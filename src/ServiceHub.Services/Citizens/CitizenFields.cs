using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Facts;

namespace ServiceHub.Services.Citizens;

/// <summary>Resolves what the shared profile itself holds, each table once for all citizens of a level.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Opens identifiers.</param>
/// <param name="pairwise">Gives the ids for the caller's organisation.</param>
internal sealed class CitizenFields(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise)
{
    public void Bind(ObjectResolvers<CitizenView> citizen, FactFields facts, ResolverMap map)
    {
        map.Enum<Sex>("Sex").Enum<NameUse>("NameUse").Enum<AddressUse>("AddressUse")
            .Enum<ContactSystem>("ContactSystem").Enum<IdentifierSystem>("IdentifierSystem");
        map.Object<PersonName>("PersonName");
        map.Object<Identifier>("Identifier");
        map.Object<CitizenAddress>("Address");
        map.Object<CitizenContactPoint>("ContactPoint");
        citizen
            .Batch<string>("id", IdsAsync)
            .Field("sex", view => view.Profile.Sex)
            .Field("deceasedOn", view => view.Profile.DeceasedOn)
            .Batch("name", async batch => Each(batch, await NamesAsync(batch), names => names.FirstOrDefault()?.Full))
            .Batch("names", async batch => Each(batch, await NamesAsync(batch), names => names))
            .Batch("identifiers", async batch => Each(batch, await IdentifiersAsync(batch), identifiers => identifiers))
            .Batch("addresses", async batch => Each(batch, await AddressesAsync(batch), addresses => addresses))
            .Batch("contactPoints", async batch => Each(batch, await ContactPointsAsync(batch), points => points));
        facts
            .Show<PartialDate?>(citizen, "birthDate", batch => ValueTask.FromResult<IReadOnlyList<object?>>([.. batch.Parents.Select(view => (object?)view.Profile.BirthDate)]))
            .Show<string>(citizen, "familyName", FamilyNamesAsync)
            .Show<PostalAddress?>(citizen, "registeredAddress", RegisteredAddressesAsync);
    }

    private async ValueTask<IReadOnlyList<Resolved<string>>> IdsAsync(BatchContext<CitizenView> batch)
    {
        var ids = await pairwise.GetAsync(batch.State<Operation>().Caller.Organisation, [.. batch.Parents.Select(view => view.Profile.Id)], batch.Cancellation);
        return [.. batch.Parents.Select(view => new Resolved<string>(ids[view.Profile.Id]))];
    }

    private async Task<ILookup<Guid, PersonName>> NamesAsync(BatchContext<CitizenView> batch)
    {
        var rows = await RowsAsync(batch, (context, ids) => context.Names.Where(row => ids.Contains(row.CitizenId)), row => row.CitizenId);
        return rows.SelectMany(citizen => citizen).OrderBy(name => name.Use).ThenBy(name => name.Id).ToLookup(name => name.CitizenId, PersonName.From);
    }

    private async ValueTask<IReadOnlyList<object?>> FamilyNamesAsync(BatchContext<CitizenView> batch)
    {
        var names = await NamesAsync(batch);
        return [.. batch.Parents.Select(view => names[view.Profile.Id].FirstOrDefault()?.Family?.Th)];
    }

    private async ValueTask<IReadOnlyList<object?>> RegisteredAddressesAsync(BatchContext<CitizenView> batch)
    {
        var addresses = await AddressesAsync(batch);
        return [.. batch.Parents.Select(view => addresses[view.Profile.Id].FirstOrDefault(address => address.Use == AddressUse.Registered) is { } held ? Official(held) : null)];
    }

    private static PostalAddress? Official(CitizenAddress address) => PostalAddress.Create(
        address.Line, address.Subdistrict, address.District, address.Province,
        AreaCode.TryParse(address.ProvinceCode, out var code) ? code : null,
        PostalCode.TryParse(address.PostalCode, out var postalCode) ? postalCode : null);

    private async Task<ILookup<Guid, Identifier>> IdentifiersAsync(BatchContext<CitizenView> batch)
    {
        var rows = await RowsAsync(batch, (context, ids) => context.Identifiers.Where(row => ids.Contains(row.CitizenId)), row => row.CitizenId);
        return rows.SelectMany(citizen => citizen).ToLookup(row => row.CitizenId, row => new Identifier(row.System, vault.Open(row), row.Source));
    }

    private Task<ILookup<Guid, CitizenAddress>> AddressesAsync(BatchContext<CitizenView> batch) =>
        RowsAsync(batch, (context, ids) => context.Addresses.Where(row => ids.Contains(row.CitizenId)), row => row.CitizenId);

    private Task<ILookup<Guid, CitizenContactPoint>> ContactPointsAsync(BatchContext<CitizenView> batch) =>
        RowsAsync(batch, (context, ids) => context.ContactPoints.Where(row => ids.Contains(row.CitizenId)), row => row.CitizenId);

    /// <summary>The rows of one table that hang on the level's citizens.</summary>
    private async Task<ILookup<Guid, TRow>> RowsAsync<TRow>(
        BatchContext<CitizenView> batch, Func<HubDbContext, Guid[], IQueryable<TRow>> rows, Func<TRow, Guid> citizen)
        where TRow : class
    {
        var ids = batch.Parents.Select(view => view.Profile.Id).Distinct().ToArray();
        await using var context = await contexts.CreateDbContextAsync(batch.Cancellation);
        return (await rows(context, ids).AsNoTracking().ToListAsync(batch.Cancellation)).ToLookup(citizen);
    }

    private static IReadOnlyList<Resolved<TResult>> Each<TRow, TResult>(
        BatchContext<CitizenView> batch, ILookup<Guid, TRow> rows, Func<IEnumerable<TRow>, TResult> value) =>
        [.. batch.Parents.Select(view => new Resolved<TResult>(value(rows[view.Profile.Id])))];
}
