using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Reads the text of a scalar that is a string on the wire.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
/// <param name="text">The text.</param>
/// <param name="value">The value, when the answer is true.</param>
/// <param name="error">What is wrong, without the text, when the answer is false.</param>
/// <returns>Whether the text is a value.</returns>
public delegate bool TextParser<T>(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error);
