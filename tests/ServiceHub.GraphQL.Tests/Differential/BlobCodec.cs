using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Takes any value, and hands resolvers its kind; scalars.mjs has its twin.</summary>
internal sealed class BlobCodec() : ScalarCodec<string>("Blob")
{
    public override bool TryRead(InputValue input, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out string? error)
    {
        value = input.Kind is InputKind.Int or InputKind.Float ? "number" : input.Kind.ToString().ToLowerInvariant();
        error = null;
        return true;
    }

    public override void Write(ScalarWriter writer, string value) =>
        writer.WriteRaw(Encoding.UTF8.GetBytes($"{{\"kind\":{JsonSerializer.Serialize(value)},\"list\":[{value.Length},null]}}"));
}
