using ServiceHub.Adapters.Conversion;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A text and its converter bound to a protocol's rows.</summary>
internal sealed class BoundConverted<TRow>(BoundText<TRow> source, IValueConverter converter, IEnumerable<string> absent) : BoundValue<TRow>
{
    private readonly string[] _absent = [.. absent];

    public override bool TryRead(TRow row, out object? value)
    {
        value = null;
        if (!source.TryRead(row, out var text))
        {
            return false;
        }
        if (text is null || Array.IndexOf(_absent, text) >= 0)
        {
            return true;
        }
        value = converter.Convert(text);
        if (value is null)
        {
            return false;
        }
        value = value == IValueConverter.Nothing ? null : value;
        return true;
    }
}
