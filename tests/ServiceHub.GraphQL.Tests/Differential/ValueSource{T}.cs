using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <inheritdoc cref="ValueSource"/>
internal abstract class ValueSource<T>(TypeReference type) : ValueSource(type)
{
    private static readonly FieldError Failed = new("FAILED", "Failed by the hash.");

    public override Type ClrType => typeof(T);

    /// <summary>A value, a failure, or null, which may be wrong.</summary>
    public Resolved<T?> Make(uint hash)
    {
        var roll = hash % 64;
        if (roll == 0)
        {
            return Failed;
        }
        return roll <= (Type.IsNonNull ? 1 : 6) ? default : new Resolved<T?>(Fill(hash, HashedValues.Mix(hash, 0)));
    }

    protected abstract T Fill(uint hash, uint bits);
}
