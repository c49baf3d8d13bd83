namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Seeded chance: the same seed makes the same schema, documents and changes.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>Some of them, in their order, each with a chance of one in so many.</summary>
    public List<T> Some<T>(IEnumerable<T> choices, int oneIn = 2) => [.. choices.Where(_ => OneIn(oneIn))];
}
