namespace ServiceHub.Adapters.Manifests;

/// <summary>Reads a text into a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="text">The text.</param>
/// <param name="value">The value, when the answer is true.</param>
/// <returns>Whether the text is such a value.</returns>
public delegate bool TryParse<T>(string text, out T value);
