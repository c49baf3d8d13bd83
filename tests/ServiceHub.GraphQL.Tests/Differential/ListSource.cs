using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

internal sealed class ListSource<TItem>(TypeReference type, ValueSource<TItem> items) : ValueSource<IReadOnlyList<Resolved<TItem?>>>(type)
{
    private static readonly int[] Lengths = [0, 1, 2, 2, 1, 3];

    protected override IReadOnlyList<Resolved<TItem?>> Fill(uint hash, uint bits) =>
        [.. Enumerable.Range(1, Lengths[bits % Lengths.Length]).Select(i => items.Make(HashedValues.Mix(hash, (uint)i)))];
}
