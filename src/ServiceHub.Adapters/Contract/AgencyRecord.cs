namespace ServiceHub.Adapters.Contract;

/// <summary>A record of an agency after mapping: values by the shape's field order, each null or of the field's type.</summary>
/// <param name="Shape">The fields.</param>
/// <param name="Values">One value a field.</param>
public sealed record AgencyRecord(RecordShape Shape, IReadOnlyList<object?> Values)
{
    /// <summary>Whether it is about a person of whose record something is kept from who asks.</summary>
    public bool IsShielded { get; init; }

    /// <summary>Reads a value by its field's name.</summary>
    /// <param name="field">The name.</param>
    /// <returns>The value; null when there is none, or no such field.</returns>
    public object? Find(string field)
    {
        for (var i = 0; i < Shape.Fields.Count; i++)
        {
            if (Shape.Fields[i].Name == field)
            {
                return Values[i];
            }
        }
        return null;
    }
}
