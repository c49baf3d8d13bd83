using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Connections;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Disclosure.Audit;

/// <summary>Resolves <c>Query.breachReport</c>: who must be told, when a client's keys were in wrong hands.</summary>
/// <param name="reader">Reads the log.</param>
/// <param name="names">Finds the words.</param>
/// <param name="pairwise">Gives the ids for who asks.</param>
internal sealed class BreachReports(DisclosureReader reader, DisclosureNames names, PairwiseIds pairwise)
{
    private const string Field = "breachReport";
    private const string ClientId = "clientId";
    private const string From = "from";
    private const string To = "to";

    private static readonly FieldError WrongPeriod = new(ErrorCodes.BadUserInput, "The argument from comes before to.");

    public void Bind(ResolverMap map)
    {
        map.Object<BreachReport>("BreachReportConnection")
            .Batch<int>("totalCount", async batch => [await reader.CountTouchedAsync(batch.Parents[0].Filter, batch.Cancellation)]);
        map.Object<Edge<BreachedCitizen>>("BreachReportEdge");
        map.Object<BreachedCitizen>("BreachedCitizen");
        KeyPage.Declare(map.Query(), Field).Argument<string>(Field, ClientId).Argument<DateTimeOffset>(Field, From).Argument<DateTimeOffset>(Field, To)
            .Batch<BreachReport?>(Field, async batch => [await ReportAsync(batch)]);
    }

    private async Task<Resolved<BreachReport?>> ReportAsync(BatchContext<Root> batch)
    {
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var (from, to) = (batch.Argument<DateTimeOffset>(From), batch.Argument<DateTimeOffset>(To));
        if (from >= to)
        {
            return WrongPeriod;
        }
        var filter = new DisclosureFilter(ClientId: batch.Argument<string>(ClientId), From: from.ToUnixTimeMilliseconds(), Until: to.ToUnixTimeMilliseconds());
        var touched = await reader.TouchedAsync(filter, page.Value.First + 1, page.Value.After, batch.Cancellation);
        var shown = touched.Take(page.Value.First).Select(citizen => citizen.CitizenId).ToList();
        foreach (var citizen in shown)
        {
            batch.State<Operation>().Looks[new(citizen, null, batch.Field.ToString())] = true;
        }
        var ids = await pairwise.GetAsync(batch.State<Operation>().Caller.Organisation, shown, batch.Cancellation);
        var sets = await SetsAsync(filter, shown, batch.Cancellation);
        var pages = Page<TouchedCitizen>.Of(touched, page.Value.First, citizen => RowPage.CursorOf(citizen.FirstRow));
        return new BreachReport(filter, new([.. pages.Edges.Select(edge => new Edge<BreachedCitizen>(edge.Cursor, Citizen(edge.Node)))], pages.PageInfo));

        BreachedCitizen Citizen(TouchedCitizen citizen) => new(
            ids[citizen.CitizenId], citizen.Count, DateTimeOffset.FromUnixTimeMilliseconds(citizen.First), DateTimeOffset.FromUnixTimeMilliseconds(citizen.Last),
            [.. sets[citizen.CitizenId].Select(set => new DisclosureTerm(set, names.Title(set)))]);
    }

    private async Task<Dictionary<Guid, SortedSet<string>>> SetsAsync(DisclosureFilter filter, List<Guid> citizens, CancellationToken cancellation)
    {
        var sets = citizens.ToDictionary(citizen => citizen, _ => new SortedSet<string>(StringComparer.Ordinal));
        await reader.ReadAsync(filter, citizens, (citizen, body) => sets[citizen].UnionWith(LoggedDisclosure.Read(body).Data.Select(part => part.Set)), cancellation);
        return sets;
    }
}
