using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>The custom scalars of generated schemas; scalars.mjs is their twin.</summary>
internal static class CustomScalars
{
    public static TextScalarCodec<string> Tag { get; } =
        new("Tag", TryParseTag, text => IsTag(text) ? text : throw new FormatException("not a tag"));

    public static ScalarCodec<string> Blob { get; } = new BlobCodec();

    public static string? Refuses(ScalarType scalar, ValueNode literal)
    {
        var codec = scalar.Name == "Tag" ? Tag : Blob;
        return codec.TryRead(new InputValue(literal), out _, out var error) ? null : error;
    }

    private static bool IsTag(ReadOnlySpan<char> text) => !text.StartsWith('!');

    private static bool TryParseTag(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out string? error)
    {
        value = IsTag(text) ? text.ToString() : null;
        error = value is null ? "not a tag." : null;
        return value is not null;
    }
}
