using ServiceHub.Matching.Columns;
using ServiceHub.Matching.Records;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>The records of one file, and who each is of.</summary>
/// <param name="Records">The records.</param>
/// <param name="Truth">For each record who it is of, as numbers that mean the same in all sets.</param>
/// <param name="Unlabelled">How many rows do not say who they are of, and were left out.</param>
internal sealed record LabelledSet(IReadOnlyList<Record> Records, IReadOnlyList<ulong> Truth, int Unlabelled)
{
    private const int Step = 100_000;

    public static LabelledSet Read(RecordFile file, int table, ColumnPlan plan, RecordSchema schema, TruthColumn truth, Progress progress)
    {
        var column = file.Table.Headers.ToList().IndexOf(truth.Column);
        if (column < 0)
        {
            throw new CommandException($"There is no column '{truth.Column}' in {file.Name}; there are {string.Join(", ", file.Table.Headers)}.");
        }
        List<Record> records = [];
        List<ulong> labels = [];
        var unlabelled = 0;
        foreach (var row in file.Rows())
        {
            if (truth.Read(row[column]) is not { } label)
            {
                unlabelled++;
                continue;
            }
            labels.Add(Label(label));
            records.Add(schema.Read([.. plan.Fields.Select(field => field.TextOf(table, row))]));
            if (records.Count % Step == 0)
            {
                progress.Say($"Read {records.Count} records of {file.Name}.");
            }
        }
        return records.Count > 1 ? new(records, labels, unlabelled) : throw new CommandException(unlabelled > 0
            ? $"The pattern of --truth fits hardly a row of {file.Name}. Try it on a value of '{truth.Column}'."
            : $"{file.Name} holds fewer than two records.");
    }

    /// <summary>How many pairs are of one person, worth comparing or not.</summary>
    public static long TruePairs(LabelledSet one, LabelledSet? other)
    {
        var people = one.Truth.CountBy(label => label).ToDictionary();
        return other is null
            ? people.Values.Sum(records => (long)records * (records - 1) / 2)
            : other.Truth.Sum(label => (long)people.GetValueOrDefault(label));
    }

    // FNV-1a; a million labels would else be a million texts.
    private static ulong Label(string text) => text.Aggregate(0xCBF29CE484222325, (hash, c) => (hash ^ c) * 0x100000001B3);
}
