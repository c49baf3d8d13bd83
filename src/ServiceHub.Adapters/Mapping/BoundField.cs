using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A field of the mapping bound to a protocol's rows.</summary>
internal sealed class BoundField<TRow>(FieldMapping mapping, BoundText<TRow>? single, BoundText<TRow>? th, BoundText<TRow>? en)
{
    public string Name => mapping.Field.Name;

    public string Converter => mapping.Converter.Name;

    public bool Required => mapping.Field.Required;

    /// <summary>The field's value, or null when the row holds none.</summary>
    public bool TryRead(TRow row, out object? value)
    {
        if (!mapping.IsLocalized)
        {
            return TryConvert(single, row, out value);
        }
        value = null;
        if (!TryConvert(th, row, out var thai) || !TryConvert(en, row, out var english))
        {
            return false;
        }
        value = thai is null && english is null ? null : new LocalizedText((string?)thai, (string?)english);
        return true;
    }

    private bool TryConvert(BoundText<TRow>? source, TRow row, out object? value)
    {
        value = null;
        if (source is null)
        {
            return true;
        }
        if (!source.TryRead(row, out var text))
        {
            return false;
        }
        if (text is null || mapping.Absent.Contains(text, StringComparer.Ordinal))
        {
            return true;
        }
        value = mapping.Converter.Convert(text);
        return value is not null;
    }
}
