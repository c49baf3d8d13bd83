using ServiceHub.Data;
using ServiceHub.Data.Disclosure;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>Reads pages of the log.</summary>
/// <param name="reader">Reads its rows.</param>
/// <param name="names">Finds their words.</param>
internal sealed class DisclosurePages(DisclosureReader reader, DisclosureNames names)
{
    private const int LeastRows = 50;
    private const string From = "from";
    private const string To = "to";

    /// <summary>Rows count time from 1970 on.</summary>
    private static readonly DateOnly FirstDay = new(1970, 1, 2);

    /// <summary>Declares the arguments of a field that takes a page of a period.</summary>
    public static ObjectResolvers<T> Declare<T>(ObjectResolvers<T> resolvers, string field)
        where T : notnull => KeyPage.Declare(resolvers, field).Argument<DateOnly?>(field, From).Argument<DateOnly?>(field, To);

    /// <summary>Narrows a filter to the days that a field's arguments name, both included.</summary>
    public static DisclosureFilter Within<TParent>(BatchContext<TParent> batch, DisclosureFilter filter) => filter with
    {
        From = batch.Argument<DateOnly?>(From) is { } from && from >= FirstDay ? HubDay.Start(from).ToUnixTimeMilliseconds() : null,
        Until = batch.Argument<DateOnly?>(To) is { } to && to < DateOnly.MaxValue
            ? to >= FirstDay ? HubDay.Start(to.AddDays(1)).ToUnixTimeMilliseconds() : 0
            : null,
    };

    /// <summary>Reads a page, the newest first.</summary>
    /// <param name="filter">Of which rows.</param>
    /// <param name="hidden">The agreements of which nothing is told.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<Page<DisclosureNode>> ReadAsync(DisclosureFilter filter, IReadOnlySet<string> hidden, RowPage page, CancellationToken cancellation)
    {
        List<(DisclosureRow Row, LoggedDisclosure Logged)> found = [];
        var (count, before) = (hidden.Count == 0 ? page.First + 1 : Math.Max(page.First + 1, LeastRows), page.After);
        for (var isEnd = false; !isEnd && found.Count <= page.First;)
        {
            var rows = await reader.ListAsync(filter, count, before, cancellation);
            found.AddRange(from row in rows let logged = LoggedDisclosure.Read(row.Body).Without(hidden) where logged is not null select (row, logged));
            (isEnd, before) = (rows.Count < count, rows.Count > 0 ? rows[^1].Id : null);
        }
        var nodes = await names.NodesAsync([.. found.Take(page.First + 1)], cancellation);
        return Page<DisclosureNode>.Of(nodes, page.First, node => RowPage.CursorOf(node.Row));
    }
}
