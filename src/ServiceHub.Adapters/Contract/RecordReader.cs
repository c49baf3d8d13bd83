namespace ServiceHub.Adapters.Contract;

/// <summary>
/// Reads one field of records by its name. The field's place is looked up once a shape: after a manifest was read again records of
/// two shapes may be about, and in the newer one the field may stand elsewhere.
/// </summary>
/// <param name="field">The field's name.</param>
public sealed class RecordReader(string field)
{
    private Place? _last;

    /// <summary>Reads the field.</summary>
    /// <param name="record">A record.</param>
    /// <returns>Its value; null when there is none, or no such field.</returns>
    public object? Read(AgencyRecord record)
    {
        var place = _last;
        if (!ReferenceEquals(place?.Shape, record.Shape))
        {
            _last = place = new Place(record.Shape, IndexOf(record.Shape));
        }
        return place!.Index < 0 ? null : record.Values[place.Index];
    }

    private int IndexOf(RecordShape shape)
    {
        var index = shape.Fields.Count - 1;
        while (index >= 0 && shape.Fields[index].Name != field)
        {
            index--;
        }
        return index;
    }

    private sealed record Place(RecordShape Shape, int Index);
}
