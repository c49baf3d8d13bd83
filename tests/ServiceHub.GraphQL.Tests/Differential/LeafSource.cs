using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

internal sealed class LeafSource<T>(TypeReference type, Func<uint, T> make) : ValueSource<T>(type)
{
    protected override T Fill(uint hash, uint bits) => make(bits);
}
