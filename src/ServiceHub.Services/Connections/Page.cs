namespace ServiceHub.Services.Connections;

/// <summary>A part of a list, as Relay's connections have it.</summary>
/// <param name="Edges">The items, each with its cursor.</param>
/// <param name="PageInfo">Where it ends.</param>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo)
{
    /// <param name="items">The page's items, and one more when there is a next page.</param>
    /// <param name="first">How many the page has.</param>
    /// <param name="cursor">An item's cursor.</param>
    public static Page<T> Of(IReadOnlyList<T> items, int first, Func<T, string> cursor)
    {
        List<Edge<T>> edges = [.. items.Take(first).Select(item => new Edge<T>(cursor(item), item))];
        return new(edges, new(items.Count > first, false, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor));
    }
}
