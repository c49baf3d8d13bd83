namespace ServiceHub.Benchmarks.Engine;

/// <summary>A thousand citizens in memory, the same in every run and in the servers that are compared.</summary>
internal static class SampleData
{
    public static Agency[] Agencies { get; } = [.. Enumerable.Range(0, 20).Select(a => new Agency($"a{a}", $"Agency {a}"))];

    public static Citizen[] Citizens { get; } =
        [.. Enumerable.Range(0, 1000).Select(i => new Citizen($"c{i}", $"Citizen {i}", $"{1950 + (i % 60)}-0{1 + (i % 9)}-1{i % 10}", $"Province {i % 77}"))];

    public static Dictionary<string, Citizen> ById { get; } = Citizens.ToDictionary(citizen => citizen.Id);

    public static Dictionary<string, Card> Cards { get; } = Each(i =>
        new Card($"{3100000000000L + (i * 7919L)}", (CardStatus)(i % 3), $"2020-01-1{i % 10}", $"2028-01-1{i % 10}"));

    public static Dictionary<string, Benefit[]> Benefits { get; } = Each(i => Enumerable.Range(0, 8)
        .Select(k => new Benefit($"b{i}-{k}", $"Scheme {k}", (((i * 37) + (k * 11)) % 1000) + 0.5, k % 2 == 0, (i + k) % 20)).ToArray());

    public static Dictionary<string, Case[]> Cases { get; } = Each(i => Enumerable.Range(0, 5)
        .Select(j => new Case($"k{i}-{j}", $"Case {j} of citizen {i}", j % 2 == 0 ? "OPEN" : "CLOSED", $"2024-0{1 + (j % 9)}-01", ((i * 3) + j) % 20)).ToArray());

    private static Dictionary<string, T> Each<T>(Func<int, T> value) =>
        Citizens.Select((citizen, i) => (citizen.Id, Value: value(i))).ToDictionary(pair => pair.Id, pair => pair.Value);
}
