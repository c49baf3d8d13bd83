using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Tests.Disclosure.Merkle;

public sealed class MerkleTests
{
    private const int Largest = 130;

    private static readonly string[] KnownLeaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    /// <summary>The tree over which implementations of Certificate Transparency are compared, transparency-dev/merkle among them.</summary>
    private static readonly string[] KnownRoots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Has_the_roots_that_other_implementations_have()
    {
        Convert.ToHexStringLower(new TreeEdge().Root()).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var edge = new TreeEdge();
        KnownLeaves.Select(leaf =>
        {
            edge.Append(MerkleHash.Leaf(Convert.FromHexString(leaf)));
            return Convert.ToHexStringLower(edge.Root());
        }).ShouldBe(KnownRoots);
    }

    [Fact]
    public void Grows_to_the_root_of_the_definition_and_from_where_it_was_left()
    {
        var forest = Forest.OfLeaves(Largest);
        var edge = new TreeEdge();
        for (var size = 0; size < Largest; size++)
        {
            edge.Root().ShouldBe(forest.Root(size));
            edge = new TreeEdge(edge.Size, edge.ToBytes());
            edge.Append(MerkleHash.Leaf(BitConverter.GetBytes(size)));
        }
    }

    [Fact]
    public void Tells_of_each_subtree_once_it_is_complete()
    {
        var forest = Forest.OfLeaves(64);
        var edge = new TreeEdge();
        List<(int, long)> told = [];
        for (var leaf = 0; leaf < 64; leaf++)
        {
            edge.Append(MerkleHash.Leaf(BitConverter.GetBytes(leaf)), (height, index, root) =>
            {
                told.Add((height, index));
                root.ShouldBe(forest.Subtree(height, index));
            });
        }
        told.Count.ShouldBe(63);
        told.Distinct().Count().ShouldBe(63);
    }

    [Fact]
    public void An_edge_of_another_size_is_refused() => Should.Throw<ArgumentException>(() => new TreeEdge(3, new byte[32]));

    [Fact]
    public async Task Every_leaf_of_every_tree_is_proven_and_nothing_else_is()
    {
        var forest = Forest.OfLeaves(Largest);
        var proofs = new MerkleProofs(forest);
        for (var size = 1; size <= Largest; size++)
        {
            var root = forest.Root(size);
            (await proofs.RootAsync(size, default)).ShouldBe(root);
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = await proofs.InclusionAsync(leaf, size, default);
                var hash = MerkleHash.Leaf(BitConverter.GetBytes(leaf));
                MerkleVerification.IsIncluded(hash, leaf, size, path, root).ShouldBeTrue();
                MerkleVerification.IsIncluded(MerkleHash.Leaf([1, 2, 3]), leaf, size, path, root).ShouldBeFalse();
                MerkleVerification.IsIncluded(hash, leaf, size, [.. path, root], root).ShouldBeFalse();
                MerkleVerification.IsIncluded(hash, leaf + 1, size, path, root).ShouldBeFalse();
                if (path.Count > 0)
                {
                    MerkleVerification.IsIncluded(hash, leaf, size, [.. path.Skip(1)], root).ShouldBeFalse();
                }
            }
        }
    }

    [Fact]
    public async Task Every_tree_is_proven_to_begin_as_every_smaller_one_and_nothing_else_is()
    {
        var forest = Forest.OfLeaves(Largest);
        var other = Forest.OfLeaves(1).Root(1);
        var proofs = new MerkleProofs(forest);
        for (var second = 1; second <= Largest; second++)
        {
            for (var first = 1; first <= second; first++)
            {
                var (small, large) = (forest.Root(first), forest.Root(second));
                var proof = await proofs.ConsistencyAsync(first, second, default);
                MerkleVerification.IsConsistent(first, second, proof, small, large).ShouldBeTrue();
                MerkleVerification.IsConsistent(first, second, [.. proof, small], small, large).ShouldBeFalse();
                MerkleVerification.IsConsistent(first, second, proof, MerkleHash.Node(small, other), large).ShouldBeFalse();
                MerkleVerification.IsConsistent(first, second, proof, small, MerkleHash.Node(large, other)).ShouldBeFalse();
            }
        }
        MerkleVerification.IsConsistent(0, 1, [], MerkleHash.Empty, other).ShouldBeFalse();
        MerkleVerification.IsConsistent(2, 1, [], other, other).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    public async Task A_leaf_outside_the_tree_has_no_proof(long leaf, long size) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await new MerkleProofs(Forest.OfLeaves(2)).InclusionAsync(leaf, size, default));
}
