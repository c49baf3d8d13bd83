using System.Text;
using System.Text.Json;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Training;
using ServiceHub.Testing;

namespace ServiceHub.Matching.Tests.Models;

public sealed class MatchModelTests
{
    private static readonly Registers _registers = Registers.Of(1_500, seed: 3);
    private static readonly MatchModel _model = Trainer.Train(_registers.Pairs);

    [Fact]
    public void Which_record_stands_first_is_all_one()
    {
        foreach (var (a, b) in Pairs())
        {
            var (one, other) = (_model.Score(_registers.Records[a], _registers.Records[b]), _model.Score(_registers.Records[b], _registers.Records[a]));
            other.Probability.ShouldBe(one.Probability, 1e-12);
        }
    }

    [Fact]
    public void A_score_is_the_sum_of_its_reasons()
    {
        foreach (var (a, b) in Pairs())
        {
            var score = _model.Score(_registers.Records[a], _registers.Records[b]);
            (score.Prior + score.Household + score.Fields.Sum(field => field.Weight)).ShouldBe(score.Weight, 1e-9);
            score.Household.ShouldBeLessThanOrEqualTo(0);
            _model.Probability(_registers.Records[a], _registers.Records[b]).ShouldBe(score.Probability, 1e-12);
        }
    }

    [Fact]
    public void A_kept_model_scores_as_before()
    {
        var kept = new MatchModel(MatchParameters.FromJson(_model.Parameters.ToJson()));

        kept.Version.ShouldBe(_model.Version);
        kept.Score(_registers.Records[0], _registers.Records[1]).Weight.ShouldBe(_model.Score(_registers.Records[0], _registers.Records[1]).Weight);
    }

    [Fact]
    public void A_model_holds_no_value_of_a_record()
    {
        var text = Encoding.UTF8.GetString(_model.Parameters.ToJson());

        text.ShouldNotContain("สมชาย");
        text.ShouldNotContain("กรุงเทพ");
        Should.Throw<JsonException>(() => MatchParameters.FromJson("{\"share\": 1}"u8));
    }

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var names = _registers.Records.Index().Where(one => one.Item.Values[1] is not null).GroupBy(one => one.Item.Values[1]!.Text).OrderBy(group => group.Count()).ToList();
        double Weight(int at) => _model.Score(_registers.Records[at], _registers.Records[at]).Fields.Single(field => field.Field == "นามสกุล").Weight;

        Weight(names[0].First().Index).ShouldBeGreaterThan(Weight(names[^1].First().Index));
    }

    private static IEnumerable<(int A, int B)> Pairs() =>
        Enumerable.Range(0, LongRun.Tries(3000)).Select(at => (at % _registers.Records.Count, (at * 31 + 1) % _registers.Records.Count))
            .Concat(_registers.Truth.Index().GroupBy(one => one.Item).Where(group => group.Count() > 1).Select(group => (group.First().Index, group.Last().Index)));
}
