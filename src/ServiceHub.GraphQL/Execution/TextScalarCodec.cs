using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.GraphQL.Execution;

internal sealed class TextScalarCodec<T>(string name, TextParser<T> parse, Func<T, string> format) : ScalarCodec<T>(name)
    where T : notnull
{
    public override bool TryRead(InputValue input, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? error)
    {
        if (input.Kind == InputKind.String)
        {
            return parse(input.GetString(), out value, out error);
        }
        value = default;
        error = $"{Name} is written as a string.";
        return false;
    }

    public override void Write(ScalarWriter writer, T value) => writer.WriteString(format(value));
}
