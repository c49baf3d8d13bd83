using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>The scalar <c>_Any</c>: an object that tells its type.</summary>
internal sealed class RepresentationCodec() : ScalarCodec<Representation>(Machinery.Any)
{
    public override bool TryRead(InputValue input, [MaybeNullWhen(false)] out Representation value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (input.Kind != InputKind.Object || !input.TryGetField("__typename", out var typeName) || typeName.Kind != InputKind.String)
        {
            error = "A representation is an object with the name of its type as \"__typename\".";
            return false;
        }
        if (input.FieldNames().Any(name => input.TryGetField(name, out var field) && field.Kind == InputKind.Variable))
        {
            error = "A variable stands for a whole representation, or for the list of them, and not for a part of one.";
            return false;
        }
        (value, error) = (new Representation(typeName.GetString(), input), null);
        return true;
    }

    public override void Write(ScalarWriter writer, Representation value) =>
        throw new InvalidOperationException($"No field of the schema has the type {Name}.");
}
