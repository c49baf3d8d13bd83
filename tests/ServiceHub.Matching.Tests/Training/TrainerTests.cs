using ServiceHub.Matching.Evaluation;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Training;
using ServiceHub.Sandbox.Linkage;

namespace ServiceHub.Matching.Tests.Training;

public sealed class TrainerTests
{
    [Theory]
    [InlineData(2_000)]
    [InlineData(6_000)]
    public void Recognises_people_in_Thai_registers(int records)
    {
        var registers = Registers.Of(records);
        var model = Trainer.Train(registers.Pairs);

        var evaluation = new PairEvaluation(registers.Score(model), registers.TruePairs);

        evaluation.At(0.5).F1.ShouldBeGreaterThan(0.965);
        evaluation.At(MatchThresholds.Automatic).Precision.ShouldBeGreaterThan(0.999);
        evaluation.At(MatchThresholds.Review).Recall.ShouldBeGreaterThan(0.98);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(3_000)]
    public void The_order_of_arrival_is_all_one(int records)
    {
        List<IReadOnlyList<string>> rows = [.. LabelledRecords.Rows(records, 7)];
        var model = Trainer.Train(Registers.Read(rows).Pairs);
        rows.Reverse();

        Trainer.Train(Registers.Read(rows).Pairs).Version.ShouldBe(model.Version);
    }

    [Fact]
    public void Learns_how_many_pairs_are_of_one_person_and_how_many_of_one_household()
    {
        var registers = Registers.Of(4_000);

        var learned = Trainer.Train(registers.Pairs).Parameters;

        (learned.SameShare * registers.Pairs.Total / registers.TruePairs).ShouldBe(1, 0.15);
        learned.HomeShare.ShouldBeGreaterThan(learned.SameShare);
    }

    [Fact]
    public void What_follows_from_a_district_does_not_count_again()
    {
        var province = Trainer.Train(Registers.Of(4_000).Pairs).Parameters.Fields.Single(field => field.Name == "จังหวัด");

        province.Follows.ShouldContain("อำเภอ");
        province.Agreeing[0].Other.ShouldBeGreaterThan(10 * province.Levels[0].Other);
    }

    [Fact]
    public void A_few_records_yield_a_usable_model()
    {
        var registers = Registers.Read([
            ["1", "สมชาย", "ใจดี", "03/05/2528", "ชาย", "0801234567", "9", "บางพระ", "ศรีราชา", "ชลบุรี", "20110"],
            ["1", "Somchai", "Jaidee", "1985-05-03", "ชาย", "0801234567", "9", "Bang Phra", "Si Racha", "Chon Buri", "20110"],
            ["2", "มาลี", "ใจดี", "11/12/2530", "หญิง", "", "9", "บางพระ", "ศรีราชา", "ชลบุรี", "20110"],
        ]);
        var model = Trainer.Train(registers.Pairs);

        model.Score(registers.Records[0], registers.Records[1]).Probability.ShouldBeGreaterThan(0.9);
        model.Score(registers.Records[0], registers.Records[2]).Probability.ShouldBeLessThan(0.05);
    }
}
