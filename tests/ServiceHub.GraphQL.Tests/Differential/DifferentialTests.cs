using System.Globalization;
using System.Text.Json.Nodes;
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
                await CompareAsync(oracle, FirstSeed + i, findings);
            }
        })));
        output.WriteLine(findings.Stages);
        findings.Cases.ShouldBeEmpty($"The first seed was {FirstSeed}.");
    }

    /// <summary>Documents of which the sides, or their comparison, once thought differently.</summary>
    [Theory]
    [InlineData("{ a: __typename A: __typename }", null)]
    [InlineData("{ a(x: 1, x: 2) a(x: 1, x: 2) }", null)]
    [InlineData("{ a(x: 2, x: 2) a(x: 1, x: 2) }", null)]
    [InlineData("mutation { ...F ...F @defer } fragment F on Mutation { __typename } extend schema @mark", null)]
    [InlineData("query ($one: One!) { a(one: $one) }", """{"one":{"h0":null,"self":true}}""")]
    [InlineData("query ($one: One!) { a(one: $one) }", """{"one":{"h0":null}}""")]
    public async Task Both_sides_agree_on_what_was_found_before(string document, string? variables)
    {
        using var oracle = new Oracle();
        var hub = new HubSide(
            "scalar Tag scalar Blob type Query { a(x: Int, one: One): Int } type Mutation { b: Int } input One @oneOf { h0: Int self: One }", seed: 1);
        var question = new Question(document, null, variables is null ? null : (JsonObject)JsonNode.Parse(variables)!);
        var their = (await oracle.AskAsync(hub, [question])).Answers[0];
        Comparison.Difference(question, await hub.JudgeAsync(question), their).ShouldBeNull();
    }

    /// <summary>Whatever goes wrong is told with its seed, since hours may lie behind it.</summary>
    private static async Task CompareAsync(Oracle oracle, int seed, Findings findings)
    {
        try
        {
            await CompareAsync(oracle, new Batch(seed, DocumentsOfSchema), findings);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"The comparison broke off at SERVICEHUB_DIFFERENTIAL_SEED={seed}.", exception);
        }
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
