using System.Globalization;

namespace ServiceHub.Benchmarks;

/// <summary>Times of many runs, in milliseconds.</summary>
internal sealed class Sample(string name)
{
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public void Print()
    {
        _milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-58} min {At(0),8:F1}   median {At(0.5),8:F1}   p99 {At(0.99),8:F1} ms   ({_milliseconds.Count} runs)"));
    }

    private double At(double part) => _milliseconds[(int)(part * (_milliseconds.Count - 1))];
}
