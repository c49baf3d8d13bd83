using System.Text;
using System.Text.Json;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Training;
using ServiceHub.Testing;

namespace ServiceHub.Matching.Tests.Models;

public sealed class MatchModelTests
{
    private static readonly Registers Sample = Registers.Of(1_500, seed: 3);
    private static readonly MatchModel Model = Trainer.Train(Sample.Pairs);

    [Fact]
    public void Which_record_stands_first_is_all_one()
    {
        foreach (var (a, b) in Pairs())
        {
            var (one, other) = (Model.Score(Sample.Records[a], Sample.Records[b]), Model.Score(Sample.Records[b], Sample.Records[a]));
            other.Probability.ShouldBe(one.Probability, 1e-12);
        }
    }

    [Fact]
    public void A_score_is_the_sum_of_its_reasons()
    {
        foreach (var (a, b) in Pairs())
        {
            var score = Model.Score(Sample.Records[a], Sample.Records[b]);
            (score.Prior + score.Household + score.Fields.Sum(field => field.Weight)).ShouldBe(score.Weight, 1e-9);
            score.Household.ShouldBeLessThanOrEqualTo(0);
            Model.Probability(Sample.Records[a], Sample.Records[b]).ShouldBe(score.Probability, 1e-12);
        }
    }

    [Fact]
    public void A_kept_model_scores_as_before()
    {
        var kept = new MatchModel(MatchParameters.FromJson(Model.Parameters.ToJson()));

        kept.Version.ShouldBe(Model.Version);
        kept.Score(Sample.Records[0], Sample.Records[1]).Weight.ShouldBe(Model.Score(Sample.Records[0], Sample.Records[1]).Weight);
    }

    [Fact]
    public void A_model_holds_no_value_of_a_record()
    {
        var text = Encoding.UTF8.GetString(Model.Parameters.ToJson());

        text.ShouldNotContain("สมชาย");
        text.ShouldNotContain("กรุงเทพ");
        Should.Throw<JsonException>(() => MatchParameters.FromJson("{\"share\": 1}"u8));
    }

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var names = Sample.Records.Index().Where(one => one.Item.Values[1] is not null).GroupBy(one => one.Item.Values[1]!.Text).OrderBy(group => group.Count()).ToList();
        double Weight(int at) => Model.Score(Sample.Records[at], Sample.Records[at]).Fields.Single(field => field.Field == "นามสกุล").Weight;

        Weight(names[0].First().Index).ShouldBeGreaterThan(Weight(names[^1].First().Index));
    }

    private static IEnumerable<(int A, int B)> Pairs() =>
        Enumerable.Range(0, LongRun.Tries(3000)).Select(at => (at % Sample.Records.Count, (at * 31 + 1) % Sample.Records.Count))
            .Concat(Sample.Truth.Index().GroupBy(one => one.Item).Where(group => group.Count() > 1).Select(group => (group.First().Index, group.Last().Index)));
}
