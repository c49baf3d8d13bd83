using System.Globalization;
using ServiceHub.Testing;
using Xunit.Abstractions;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>
/// Documents that chance made, put to this engine and to the reference implementation (npm <c>graphql</c>). One seed makes one schema
/// and its documents; <c>SERVICEHUB_DIFFERENTIAL_SEED</c> names the first, <c>SERVICEHUB_DIFFERENTIAL_DOCUMENTS</c> how many documents.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int DocumentsOfSchema = 100;

    private static readonly int Documents = Setting("DOCUMENTS", Math.Min(LongRun.Tries(20_000), 1_000_000));
    private static readonly int FirstSeed = Setting("SEED", 20261122);

    [Fact]
    public async Task Both_sides_agree_on_every_document()
    {
        output.WriteLine($"SERVICEHUB_DIFFERENTIAL_SEED={FirstSeed}");
        var findings = new Findings();
        var workers = Math.Clamp(Environment.ProcessorCount, 1, 4);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            using var oracle = new Oracle();
            for (var i = worker; i < Documents / DocumentsOfSchema && !findings.AreEnough; i += workers)
            {
                await CompareAsync(oracle, new Batch(FirstSeed + i, DocumentsOfSchema), findings);
            }
        })));
        output.WriteLine(findings.Stages);
        findings.Cases.ShouldBeEmpty($"The first seed was {FirstSeed}.");
    }

    [Fact]
    public async Task Response_keys_that_differ_in_case_alone_are_two()
    {
        using var oracle = new Oracle();
        var hub = new HubSide("scalar Tag scalar Blob type Query { a: Int }", seed: 1);
        var question = new Question("{ a: __typename A: __typename }", null, null);
        var their = (await oracle.AskAsync(hub, [question])).Answers[0];
        Comparison.Difference(question, await hub.JudgeAsync(question), their).ShouldBeNull();
    }

    private static async Task CompareAsync(Oracle oracle, Batch batch, Findings findings)
    {
        var asked = oracle.AskAsync(batch.Hub, batch.Questions);
        var ours = new List<Verdict>();
        foreach (var question in batch.Questions)
        {
            ours.Add(await batch.Hub.JudgeAsync(question));
        }
        var answer = await asked;
        answer.Schema.ShouldBeNull($"seed {batch.Hub.Seed}\n{batch.Hub.Sdl}");
        foreach (var (question, our, their) in batch.Questions.Zip(ours, answer.Answers))
        {
            findings.Count(our.Stage);
            if (Comparison.Difference(question, our, their) is { } difference
                && Shrinker.KindOf(difference) is var kind && findings.TryAdd(kind))
            {
                findings.Describe(kind, await new Shrinker(oracle, batch.Hub.Seed, kind).ShrinkAsync(batch.Hub.Sdl, question));
            }
        }
    }

    private static int Setting(string name, int usually) =>
        Environment.GetEnvironmentVariable($"SERVICEHUB_DIFFERENTIAL_{name}") is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : usually;
}
