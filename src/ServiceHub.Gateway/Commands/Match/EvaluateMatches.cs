using System.CommandLine;
using ServiceHub.Matching.Columns;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Pairs;
using ServiceHub.Matching.Records;
using ServiceHub.Matching.Training;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>Judges the engine by labelled records; needs neither a hub nor a network.</summary>
internal static class EvaluateMatches
{
    private const int MostFiles = 2;

    // Below this no threshold is of interest, and nearly all pairs are.
    private const double LeastProbability = 0.001;

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("csv")
        {
            Description = "A file of labelled records whose pairs are judged, or two whose records are linked. UTF-8, with a line of headers.",
            Arity = new ArgumentArity(1, MostFiles),
        };
        var truth = new Option<string>("--truth")
        {
            Description = "The column that says who is who, and after a colon a pattern whose first group, or whole match, does: rec_id:rec-(\\d+).",
            Required = true,
        };
        var ignore = new Option<string?>("--ignore") { Description = "Columns to leave out, with commas between." };
        var map = new Option<FileInfo?>("--map") { Description = "A JSON file that says what columns hold: {\"column\": \"familyName\"}; null leaves one out. The others are guessed." };
        var keep = new Option<FileInfo?>("--write-model") { Description = "Where to write the model that was trained; the file must not be there." };
        var use = new Option<FileInfo?>("--model") { Description = "A model to use in place of training one; its fields are the columns of the same names." };
        var json = new Option<bool>("--json") { Description = "The report as JSON." };
        var command = new Command("evaluate", "Prints how well records of one person are recognised: precision, recall and F1 at every threshold.")
        {
            files,
            truth,
            ignore,
            map,
            keep,
            use,
            json,
        };
        command.SetAction((words, _) =>
        {
            var (output, errors) = (words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
            var label = TruthColumn.Parse(words.GetRequiredValue(truth));
            var left = ColumnMap.Read(words.GetValue(map), words.GetValue(ignore));
            var report = Evaluate(words.GetRequiredValue(files), label, left, words.GetValue(use), words.GetValue(keep), new Progress(errors));
            return words.GetValue(json) ? output.WriteLineAsync(report.ToJson()) : output.WriteAsync(report.ToText());
        });
        return command;
    }

    private static MatchReport Evaluate(FileInfo[] files, TruthColumn truth, ColumnMap map, FileInfo? use, FileInfo? keep, Progress progress)
    {
        if (keep?.Exists == true)
        {
            throw new CommandException($"{keep.FullName} is there already. Name another file, or move it away.");
        }
        List<RecordFile> tables = [.. files.Select(file => RecordFile.Open(file))];
        var kept = use is null ? null : ModelFile.Read(use);
        var plan = kept is null ? Guess(tables, truth, map) : Fit(tables, kept.Parameters.Source);
        var schema = kept?.Schema ?? new RecordSchema([.. plan.Fields.Select(field => field.Field)]);
        List<LabelledSet> sets = [.. tables.Select((table, at) => LabelledSet.Read(table, at, plan, schema, truth, progress))];
        progress.Say("Looking for pairs worth comparing.");
        // The index is made of the smaller of two.
        var swapped = sets.Count == MostFiles && sets[0].Records.Count < sets[1].Records.Count;
        var (one, other) = swapped ? (sets[1], sets[0]) : (sets[0], sets[^1]);
        var pairs = new PairSet(schema, one.Records, sets.Count == 1 ? null : other.Records);
        progress.Say(kept is null ? "Learning from them." : "Scoring them.");
        var model = kept ?? Trainer.Train(pairs);
        if (keep is not null)
        {
            ModelFile.Write(keep, model);
        }
        return MatchReport.Of(plan, sets, pairs, model, trained: kept is null, Score(pairs, model, one, other, progress));
    }

    private static ScoredPairs Score(PairSet pairs, MatchModel model, LabelledSet one, LabelledSet other, Progress progress)
    {
        var compared = 0L;
        List<(double, bool)> scored = [.. pairs
            .Score(model, LeastProbability, (left, right) => one.Truth[left] == other.Truth[right], (records, count) =>
            {
                InterlockedMaximum(ref compared, count);
                progress.Report(records, pairs.Left.Count);
            })
            .Select(pair => (pair.Probability, one.Truth[pair.Left] == other.Truth[pair.Right]))];
        return new ScoredPairs(scored, compared, LabelledSet.TruePairs(one, pairs.IsOneSet ? null : other));
    }

    private static void InterlockedMaximum(ref long target, long value)
    {
        for (var seen = Volatile.Read(ref target); seen < value && Interlocked.CompareExchange(ref target, value, seen) != seen;)
        {
            seen = Volatile.Read(ref target);
        }
    }

    private static ColumnPlan Guess(List<RecordFile> tables, TruthColumn truth, ColumnMap map)
    {
        foreach (var (header, table) in map.Headers.SelectMany(header => tables.Take(1).Select(table => (header, table))))
        {
            if (!tables.Exists(one => one.Table.Headers.Contains(header)))
            {
                throw new CommandException($"There is no column '{header}' in {table.Name}; there are {string.Join(", ", table.Table.Headers)}.");
            }
        }
        var plan = ColumnPlan.Guess([.. tables.Select(table => table.Table)], map.Ignored.Append(truth.Column).ToHashSet(), map.Kinds);
        return plan.Fields.Count > 0 ? plan
            : throw new CommandException("There is no column by which the records could be compared. Say with --map what the columns hold.");
    }

    private static ColumnPlan Fit(List<RecordFile> tables, IReadOnlyList<Field> fields) =>
        ColumnPlan.Of([.. tables.Select(table => table.Table)], fields, out var missing)
        ?? throw new CommandException($"The model compares '{missing}', and not all files have a column of that name.");
}
