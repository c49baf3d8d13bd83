using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Tests.People;

public sealed class ChanceTests
{
    [Fact]
    public void Draws_the_same_from_the_same_seed_and_stream()
    {
        var chance = new Chance(2533, 7);

        Enumerable.Range(0, 8).Select(_ => chance.Below(1000)).ShouldBe([994, 220, 955, 8, 95, 879, 133, 794]);
    }

    [Fact]
    public void Draws_otherwise_from_another_stream() =>
        Enumerable.Range(0, 100).Select(stream => new Chance(2533, stream).Below(1_000_000)).Distinct().Count().ShouldBe(100);

    [Fact]
    public void Spreads_its_draws_evenly()
    {
        var chance = new Chance(1, 1);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            counts[chance.Below(10)]++;
        }
        counts.ShouldAllBe(count => count > 9_500 && count < 10_500);
    }

    [Fact]
    public void Draws_days_between_both_ends_included()
    {
        var chance = new Chance(1, 2);
        var first = new DateOnly(2026, 2, 27);
        var days = Enumerable.Range(0, 200).Select(_ => chance.Between(first, first.AddDays(3))).Distinct().Order();

        days.ShouldBe([first, first.AddDays(1), first.AddDays(2), first.AddDays(3)]);
        chance.Between(first, first.AddDays(-1)).ShouldBe(first);
    }
}
