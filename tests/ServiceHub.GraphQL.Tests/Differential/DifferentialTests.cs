using System.Globalization;
using ServiceHub.Testing;
using Xunit.Abstractions;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>
/// Documents that chance made, put to this engine and to the reference implementation (npm <c>graphql</c>). One seed makes one schema
/// and its documents; <c>SERVICEHUB_DIFFERENTIAL_SEED</c> names the first.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int DocumentsOfSchema = 80;
    private const int MostTold = 2;

    private static readonly int Documents = LongRun.Tries(20_000 / 2) is var tries && tries > 10_000 ? 1_000_000 : 20_000;

    [Fact]
    public async Task Both_sides_agree_on_every_document()
    {
        var seed = FirstSeed();
        output.WriteLine($"SERVICEHUB_DIFFERENTIAL_SEED={seed}");
        var stages = new SortedDictionary<string, int>();
        var disagreements = new List<string>();
        using var oracle = new Oracle();
        for (var i = 0; i < Documents / DocumentsOfSchema && disagreements.Count < MostTold; i++)
        {
            var batch = new Batch(seed + i, DocumentsOfSchema);
            var asked = oracle.AskAsync(batch.Sdl, batch.Seed, batch.Questions);
            var ours = new List<Verdict>();
            foreach (var question in batch.Questions)
            {
                ours.Add(await batch.Hub.JudgeAsync(question));
            }
            var answer = await asked;
            answer.Schema.ShouldBeNull($"seed {batch.Seed}\n{batch.Sdl}");
            foreach (var (question, our, their) in batch.Questions.Zip(ours, answer.Answers))
            {
                stages[our.Stage] = stages.GetValueOrDefault(our.Stage) + 1;
                if (Comparison.Difference(our, their) is not null && disagreements.Count < MostTold)
                {
                    disagreements.Add(await new Shrinker(oracle, batch.Seed).ShrinkAsync(batch.Sdl, question));
                }
            }
        }
        output.WriteLine(string.Join(", ", stages.Select(stage => $"{stage.Value} {stage.Key}")));
        disagreements.ShouldBeEmpty($"The first seed was {seed}.");
    }

    private static int FirstSeed() =>
        int.Parse(Environment.GetEnvironmentVariable("SERVICEHUB_DIFFERENTIAL_SEED") ?? "20261122", CultureInfo.InvariantCulture);
}
