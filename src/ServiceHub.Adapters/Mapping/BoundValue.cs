namespace ServiceHub.Adapters.Mapping;

/// <summary>A value bound to a protocol's rows.</summary>
internal abstract class BoundValue<TRow>
{
    /// <summary>The value, or null when the row holds none; false when what it holds does not fit.</summary>
    public abstract bool TryRead(TRow row, out object? value);
}
