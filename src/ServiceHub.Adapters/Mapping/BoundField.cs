namespace ServiceHub.Adapters.Mapping;

/// <summary>A field of the mapping bound to a protocol's rows.</summary>
internal sealed class BoundField<TRow>(FieldMapping mapping, BoundValue<TRow> value)
{
    public string Name => mapping.Field.Name;

    public string Converter => mapping.Value.Converter;

    public bool Required => mapping.Field.Required;

    /// <summary>The field's value, or null when the row holds none; false when what it holds does not fit.</summary>
    public bool TryRead(TRow row, out object? read) => value.TryRead(row, out read);
}
