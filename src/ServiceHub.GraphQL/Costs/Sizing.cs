namespace ServiceHub.GraphQL.Costs;

/// <summary>A list's size that a field gives to the lists of its type's fields (the cost specification, section 8.3).</summary>
internal sealed class Sizing(SizeNode size, IReadOnlyList<string> fields)
{
    public SizeNode Size { get; } = size;

    public bool Covers(string field) => fields.Contains(field);
}
