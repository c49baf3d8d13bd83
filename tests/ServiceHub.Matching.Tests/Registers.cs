using ServiceHub.Matching.Columns;
using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Pairs;
using ServiceHub.Matching.Records;
using ServiceHub.Sandbox.Linkage;
using Record = ServiceHub.Matching.Records.Record;

namespace ServiceHub.Matching.Tests;

/// <summary>Labelled records of synthetic people, read for comparing.</summary>
internal sealed class Registers
{
    private Registers(RecordSchema schema, IReadOnlyList<Record> records, IReadOnlyList<string> truth) => (Schema, Records, Truth) = (schema, records, truth);

    public RecordSchema Schema { get; }

    public IReadOnlyList<Record> Records { get; }

    public IReadOnlyList<string> Truth { get; }

    public PairSet Pairs => new(Schema, Records, null);

    public long TruePairs => Truth.CountBy(person => person).Sum(person => (long)person.Value * (person.Value - 1) / 2);

    public static Registers Of(int count, int seed = 1) => Read([.. LabelledRecords.Rows(count, seed)]);

    public static Registers Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var plan = ColumnPlan.Guess([new ColumnTable(LabelledRecords.Columns, [.. rows.Take(1000)])], new HashSet<string> { LabelledRecords.Columns[0] }, new Dictionary<string, FieldKind>());
        var schema = new RecordSchema([.. plan.Fields.Select(field => field.Field)]);
        return new(schema, [.. rows.Select(row => schema.Read([.. plan.Fields.Select(field => field.TextOf(0, row))]))], [.. rows.Select(row => row[0])]);
    }

    public IEnumerable<(double Probability, bool IsTrue)> Score(MatchModel model, double least = 0.001) =>
        Pairs.Score(model, least, (left, right) => Truth[left] == Truth[right], (_, _) => { }).Select(pair => (pair.Probability, Truth[pair.Left] == Truth[pair.Right]));
}
