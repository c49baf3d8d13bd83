namespace ServiceHub.Adapters.Values;

/// <summary>A text for people in the two languages of the hub; either may be missing at its source.</summary>
/// <param name="Th">In Thai.</param>
/// <param name="En">In English.</param>
public sealed record LocalizedText(string? Th, string? En);
