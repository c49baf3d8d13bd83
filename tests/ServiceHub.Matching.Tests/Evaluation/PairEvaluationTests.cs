using ServiceHub.Matching.Evaluation;

namespace ServiceHub.Matching.Tests.Evaluation;

public sealed class PairEvaluationTests
{
    private readonly PairEvaluation _evaluation = new([(0.9, true), (0.8, false), (0.7, true), (0.2, true), (0.1, false)], all: 4);

    [Fact]
    public void Counts_what_is_right_wrong_and_missed()
    {
        var judgement = _evaluation.At(0.5);

        (judgement.Right, judgement.Wrong, judgement.Missed).ShouldBe((2, 1, 2));
        judgement.Precision.ShouldBe(2.0 / 3);
        judgement.Recall.ShouldBe(0.5);
        judgement.F1.ShouldBe(4.0 / 7);
        _evaluation.Found.ShouldBe(3);
    }

    [Fact]
    public void The_threshold_itself_is_above_it() => _evaluation.At(0.9).Right.ShouldBe(1);

    [Fact]
    public void The_best_point_has_the_best_F1() => _evaluation.Best().Threshold.ShouldBe(0.2);

    [Fact]
    public void Without_pairs_nothing_is_wrong()
    {
        var judgement = new PairEvaluation([], all: 0).Best();

        (judgement.Precision, judgement.Recall, judgement.F1).ShouldBe((1, 1, 0));
    }
}
