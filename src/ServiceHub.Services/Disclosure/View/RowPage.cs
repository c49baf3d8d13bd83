using System.Globalization;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>Which part of a list is wanted whose items have numbers.</summary>
/// <param name="First">How many items.</param>
/// <param name="After">The number of the item after which it begins; null for the beginning.</param>
internal readonly record struct RowPage(int First, long? After)
{
    private const int MostItems = 100;
    private const string FirstArgument = "first";
    private const string AfterArgument = "after";

    private static readonly FieldError WrongFirst = new(ErrorCodes.BadUserInput, $"The argument first is from 1 to {MostItems}.");
    private static readonly FieldError WrongAfter = new(ErrorCodes.BadUserInput, "The argument after is the endCursor of a page of this list.");

    public static Resolved<RowPage> Of<TParent>(BatchContext<TParent> batch)
    {
        var (first, after) = (batch.Argument<int>(FirstArgument), batch.Argument<string?>(AfterArgument));
        if (first is < 1 or > MostItems)
        {
            return WrongFirst;
        }
        if (after is null)
        {
            return new RowPage(first, null);
        }
        return long.TryParse(Cursor.Decode(after), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new RowPage(first, number) : WrongAfter;
    }

    /// <summary>Declares the arguments of a field that takes a page.</summary>
    public static ObjectResolvers<T> Declare<T>(ObjectResolvers<T> resolvers, string field)
        where T : notnull => resolvers.Argument<int>(field, FirstArgument).Argument<string?>(field, AfterArgument);

    public static string CursorOf(long number) => Cursor.Encode(number.ToString(CultureInfo.InvariantCulture));
}
