using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Reads and writes the values of a custom scalar (specification, section 3.5).</summary>
/// <typeparam name="T">The CLR type of the values; not <see cref="Nullable{T}"/>, null never reaches a codec.</typeparam>
/// <param name="name">The scalar's name in the SDL.</param>
public abstract class ScalarCodec<T>(string name)
    where T : notnull
{
    /// <summary>The scalar's name in the SDL.</summary>
    public string Name { get; } = name;

    /// <summary>Reads a value that a client sent, as a literal or in a variable.</summary>
    /// <param name="input">The value.</param>
    /// <param name="value">The value read, when the answer is true.</param>
    /// <param name="error">What is wrong when the answer is false: a sentence for the client that does not repeat the value.</param>
    /// <returns>Whether the value is one of the scalar.</returns>
    public abstract bool TryRead(InputValue input, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error);

    /// <summary>Writes a value: exactly one JSON value.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(ScalarWriter writer, T value);
}
