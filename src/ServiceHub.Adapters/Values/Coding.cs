namespace ServiceHub.Adapters.Values;

/// <summary>A value of an agency's code list, with its words for people.</summary>
/// <param name="Code">The contract's name for the code, such as <c>SEEING</c>.</param>
/// <param name="Display">What it is called; at least one language is there.</param>
public sealed record Coding(string Code, LocalizedText Display);
