using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A text in up to two languages bound to a protocol's rows.</summary>
internal sealed class BoundLocalized<TRow>(BoundValue<TRow>? th, BoundValue<TRow>? en) : BoundValue<TRow>
{
    public override bool TryRead(TRow row, out object? value)
    {
        var read = TryRead(row, out LocalizedText? text);
        value = text;
        return read;
    }

    public bool TryRead(TRow row, out LocalizedText? text)
    {
        (text, object? thai, object? english) = (null, null, null);
        if (th?.TryRead(row, out thai) == false || en?.TryRead(row, out english) == false)
        {
            return false;
        }
        text = thai is null && english is null ? null : new LocalizedText((string?)thai, (string?)english);
        return true;
    }
}
