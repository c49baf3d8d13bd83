using System.Globalization;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>Medians and p99 of several rounds: of a machine that others use too, the best round and the middle one are told.</summary>
internal sealed class Rounds(string name)
{
    private readonly List<(double Median, double P99)> _rounds = [];

    public double BestMedian => _rounds.Min(round => round.Median);

    public double MiddleMedian => Middle(_rounds.Select(round => round.Median));

    public void Add(IReadOnlyList<double> ordered) => _rounds.Add((At(ordered, 0.5), At(ordered, 0.99)));

    public void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-62} median {BestMedian,6:F1} best {MiddleMedian,6:F1} middle   p99 {_rounds.Min(round => round.P99),6:F1} best {Middle(_rounds.Select(round => round.P99)),6:F1} middle ms   ({_rounds.Count} rounds)"));

    private static double Middle(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    private static double At(IReadOnlyList<double> ordered, double part) => ordered[(int)(part * (ordered.Count - 1))];
}
