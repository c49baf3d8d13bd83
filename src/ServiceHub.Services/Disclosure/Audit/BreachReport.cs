using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Disclosure.Audit;

/// <summary>A page of the citizens whom a client touched.</summary>
/// <param name="Filter">Which client, and when.</param>
/// <param name="Page">The page.</param>
internal sealed record BreachReport(DisclosureFilter Filter, Page<BreachedCitizen> Page)
{
    public IReadOnlyList<Edge<BreachedCitizen>> Edges => Page.Edges;

    public PageInfo PageInfo => Page.PageInfo;
}
