using System.Text.RegularExpressions;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes a case on which both sides disagree smaller, by leaving out runs of tokens and lines, within a budget.</summary>
/// <param name="oracle">The reference.</param>
/// <param name="seed">The seed of the case.</param>
/// <param name="kind">What is made smaller must stay this disagreement.</param>
internal sealed partial class Shrinker(Oracle oracle, int seed, string kind)
{
    private static readonly int[] TokenRuns = [40, 24, 16, .. Enumerable.Range(1, 12).Reverse()];
    private static readonly int[] LineRuns = [16, 8, 4, 2, 1];

    private int _asks = 300;

    /// <returns>The case as text: seed, schema, document, variables and what differs.</returns>
    public async Task<string> ShrinkAsync(string sdl, Question question)
    {
        question = await ShrinkQueryAsync(sdl, question);
        sdl = await ShrinkTextAsync(sdl, Line(), LineRuns, async candidates =>
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                if (await FirstDisagreementAsync(candidates[i], [question]) is not null)
                {
                    return i;
                }
            }
            return null;
        });
        question = await ShrinkQueryAsync(sdl, question);
        _asks = 1;
        var difference = (await FirstDisagreementAsync(sdl, [question]))?.Difference ?? $"not seen again: {kind}";
        return $"seed {seed}\n  schema    {sdl}\n  document  {question.Query}\n  operation {question.OperationName}\n"
            + $"  variables {question.Variables?.ToJsonString()}\n  {difference}";
    }

    /// <summary>What a disagreement is about.</summary>
    public static string KindOf(string difference) => difference.Split('\n')[0];

    private async Task<Question> ShrinkQueryAsync(string sdl, Question question)
    {
        var query = await ShrinkTextAsync(question.Query, Token(), TokenRuns, async candidates =>
            (await FirstDisagreementAsync(sdl, [.. candidates.Select(candidate => question with { Query = candidate })]))?.Index);
        return question with { Query = query };
    }

    /// <param name="text">The text.</param>
    /// <param name="unit">What is left out.</param>
    /// <param name="runs">How many at once.</param>
    /// <param name="firstThatFails">The index of the first candidate on which the sides disagree, or null.</param>
    private static async Task<string> ShrinkTextAsync(
        string text, Regex unit, IEnumerable<int> runs, Func<IReadOnlyList<string>, Task<int?>> firstThatFails)
    {
        foreach (var run in runs)
        {
            List<string> candidates;
            while ((candidates = Without(text, unit, run)).Count > 0 && await firstThatFails(candidates) is { } found)
            {
                text = candidates[found];
            }
        }
        return text;
    }

    private static List<string> Without(string text, Regex unit, int run)
    {
        List<string> units = [.. unit.Matches(text).Select(match => match.Value)];
        return [.. Enumerable.Range(0, Math.Max(0, units.Count - run + 1))
            .Select(at => string.Concat(units.Take(at).Concat(units.Skip(at + run))))];
    }

    private async Task<(int Index, string Difference)?> FirstDisagreementAsync(string sdl, IReadOnlyList<Question> questions)
    {
        if (_asks-- <= 0)
        {
            return null;
        }
        HubSide hub;
        try
        {
            hub = new HubSide(sdl, seed);
        }
        catch (Exception exception) when (exception is SchemaException or BindingException)
        {
            return null;
        }
        var answer = await oracle.AskAsync(hub, questions);
        for (var i = 0; i < answer.Answers.Count; i++)
        {
            if (Comparison.Difference(questions[i], await hub.JudgeAsync(questions[i]), answer.Answers[i]) is { } difference
                && KindOf(difference) == kind)
            {
                return (i, difference);
            }
        }
        return null;
    }

    /// <summary>A token with what is ignored before it.</summary>
    [GeneratedRegex("(?:[\\s,\uFEFF]|#[^\n\r]*)*"
        + "(?:\"\"\"(?:[^\"]|\"(?!\"\")|(?<=\\\\)\")*\"\"\"|\"(?:[^\"\\\\\n\r]|\\\\.)*\"|\\.\\.\\.|[A-Za-z_0-9.+-]+|[^\\s,])")]
    private static partial Regex Token();

    [GeneratedRegex("[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
