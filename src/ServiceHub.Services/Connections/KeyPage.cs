using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Services.Connections;

/// <summary>Which part of a list is wanted whose items have keys.</summary>
/// <param name="First">How many items.</param>
/// <param name="After">The key of the item after which it begins; null for the beginning.</param>
internal readonly record struct KeyPage(int First, string? After)
{
    private const int MostItems = 100;
    private const string FirstArgument = "first";
    private const string AfterArgument = "after";

    private static readonly FieldError WrongFirst = new(ErrorCodes.BadUserInput, $"The argument first is from 1 to {MostItems}.");

    /// <summary>What is given as the end of a page is none.</summary>
    public static FieldError WrongAfter { get; } = new(ErrorCodes.BadUserInput, "The argument after is the endCursor of a page of this list.");

    /// <summary>Reads what a field's arguments say.</summary>
    public static Resolved<KeyPage> Of<TParent>(BatchContext<TParent> batch)
    {
        var (first, after) = (batch.Argument<int>(FirstArgument), batch.Argument<string?>(AfterArgument));
        return first is < 1 or > MostItems ? WrongFirst
            : after is null ? new KeyPage(first, null)
            : Cursor.Decode(after) is { } key ? new KeyPage(first, key) : WrongAfter;
    }

    /// <summary>Declares the arguments of a field that takes a page.</summary>
    public static ObjectResolvers<T> Declare<T>(ObjectResolvers<T> resolvers, string field)
        where T : notnull => resolvers.Argument<int>(field, FirstArgument).Argument<string?>(field, AfterArgument);
}
