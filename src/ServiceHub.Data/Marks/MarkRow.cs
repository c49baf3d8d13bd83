namespace ServiceHub.Data.Marks;

/// <summary>Something that is known of the database as a whole, such as whose people it holds.</summary>
public sealed class MarkRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
