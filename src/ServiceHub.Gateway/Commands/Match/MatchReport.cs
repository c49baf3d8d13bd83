using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Matching.Columns;
using ServiceHub.Matching.Evaluation;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Pairs;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>What an evaluation tells; no value of a record is in it.</summary>
/// <param name="Records">How many records each file has.</param>
/// <param name="Unlabelled">How many rows were left out because they do not say who they are of.</param>
/// <param name="Columns">What each column was compared as.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="Trained">Whether it learned from these records.</param>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="Compared">How many of them were compared.</param>
/// <param name="TruePairs">How many of them are of one person.</param>
/// <param name="TruePairsCompared">How many of those were compared.</param>
/// <param name="AtHalf">At a probability of one half.</param>
/// <param name="Best">Where F1 is best.</param>
/// <param name="Automatic">Where records may be joined without a person's look.</param>
/// <param name="Review">Where a person looks at them.</param>
/// <param name="Curve">At thresholds from low to high.</param>
internal sealed record MatchReport(
    IReadOnlyList<int> Records,
    int Unlabelled,
    IReadOnlyDictionary<string, string> Columns,
    string Model,
    bool Trained,
    double Pairs,
    long Compared,
    long TruePairs,
    long TruePairsCompared,
    Judgement AtHalf,
    Judgement Best,
    Judgement Automatic,
    Judgement Review,
    IReadOnlyList<Judgement> Curve)
{
    private const double Half = 0.5;
    private static readonly double[] Thresholds = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999];
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MatchReport Of(ColumnPlan plan, IReadOnlyList<LabelledSet> sets, PairSet pairs, MatchModel model, bool trained, ScoredPairs scored)
    {
        var evaluation = new PairEvaluation(scored.Pairs, scored.True);
        return new(
            [.. sets.Select(set => set.Records.Count)],
            sets.Sum(set => set.Unlabelled),
            plan.Fields.ToDictionary(field => field.Field.Name, field => JsonNamingPolicy.CamelCase.ConvertName(field.Field.Kind.ToString())),
            model.Version,
            trained,
            pairs.Total,
            scored.Compared,
            scored.True,
            evaluation.Found,
            evaluation.At(Half),
            evaluation.Best(),
            evaluation.At(MatchThresholds.Automatic),
            evaluation.At(MatchThresholds.Review),
            [.. Thresholds.Select(evaluation.At)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public string ToText()
    {
        var text = new StringBuilder();
        Line(text, $"Records    {string.Join(" and ", Records)}{(Unlabelled > 0 ? $"; {Unlabelled} rows that do not say who they are of were left out" : "")}");
        Line(text, $"Columns    {string.Join(", ", Columns.Select(column => $"{column.Key} as {column.Value}"))}");
        Line(text, $"Model      {Model}, {(Trained ? "trained on these records without their truth" : "as given")}");
        Line(text, $"Pairs      {Pairs:F0}, {Compared} compared; {TruePairs} of one person, {TruePairsCompared} of them compared");
        Line(text, $"");
        Line(text, $"             threshold  precision   recall       F1     right     wrong    missed");
        Row(text, "p >= 0.5", AtHalf);
        Row(text, "best", Best);
        Row(text, "automatic", Automatic);
        Row(text, "review", Review);
        Line(text, $"");
        Line(text, $"Curve");
        foreach (var one in Curve)
        {
            Row(text, "", one);
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, Judgement one) => Line(
        text, $"{name,-12} {one.Threshold,9:0.0#####}  {one.Precision,9:F5} {one.Recall,8:F5} {one.F1,8:F5} {one.Right,9} {one.Wrong,9} {one.Missed,9}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
