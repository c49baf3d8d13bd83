using System.Globalization;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Services.Connections;

/// <summary>Which part of a list is wanted whose items have numbers.</summary>
/// <param name="First">How many items.</param>
/// <param name="After">The number of the item after which it begins; null for the beginning.</param>
internal readonly record struct RowPage(int First, long? After)
{
    /// <summary>Reads what a field's arguments say.</summary>
    public static Resolved<RowPage> Of<TParent>(BatchContext<TParent> batch)
    {
        var page = KeyPage.Of(batch);
        return page.Error is { } error ? error
            : page.Value.After is not { } key ? new RowPage(page.Value.First, null)
            : long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new RowPage(page.Value.First, number) : KeyPage.WrongAfter;
    }

    public static string CursorOf(long number) => Cursor.Encode(number.ToString(CultureInfo.InvariantCulture));
}
