using ServiceHub.Matching.Pairs;
using ServiceHub.Matching.Training;

namespace ServiceHub.Matching.Tests.Pairs;

public sealed class PairSetTests
{
    private readonly Registers _registers = Registers.Of(4_000, seed: 5);

    [Fact]
    public void Comparing_a_hundredth_of_the_pairs_loses_hardly_one()
    {
        var pairs = _registers.Pairs;
        var compared = 0L;
        var found = pairs
            .Score(Trainer.Train(pairs), 2, (left, right) => _registers.Truth[left] == _registers.Truth[right], (_, count) => Interlocked.Exchange(ref compared, count))
            .Count();

        ((double)found / _registers.TruePairs).ShouldBeGreaterThan(0.99);
        (compared / pairs.Total).ShouldBeLessThan(0.04);
    }

    [Fact]
    public void Each_pair_comes_once()
    {
        var pairs = _registers.Pairs;
        var scored = pairs.Score(Trainer.Train(pairs), 0.01, (_, _) => false, (_, _) => { }).Select(pair => (pair.Left, pair.Right)).ToList();

        scored.ShouldBeUnique();
        scored.ShouldAllBe(pair => pair.Left < pair.Right);
    }

    [Fact]
    public void Two_sets_are_linked_across_only()
    {
        var (left, right) = (_registers.Records.Take(2500).ToList(), _registers.Records.Skip(2500).ToList());
        var pairs = new PairSet(_registers.Schema, left, right);

        var scored = pairs.Score(Trainer.Train(pairs), 0.5, (_, _) => false, (_, _) => { }).ToList();

        pairs.Total.ShouldBe(3_750_000);
        scored.ShouldNotBeEmpty();
        scored.Count(pair => _registers.Truth[pair.Left] == _registers.Truth[2500 + pair.Right]).ShouldBeGreaterThan((int)(0.9 * scored.Count));
    }
}
