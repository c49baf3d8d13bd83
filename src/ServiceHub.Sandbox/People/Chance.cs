namespace ServiceHub.Sandbox.People;

/// <summary>
/// Chance that can be repeated: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
/// Its own few lines rather than a seeded <c>System.Random</c>, whose sequence is not promised to stay the same, and integers
/// only, so that every machine draws the same.
/// </summary>
internal sealed class Chance(int seed, long stream)
{
    private ulong _state = Mix((ulong)seed) ^ Mix(Mix((ulong)stream));

    /// <summary>0 to one less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    public bool PerMille(int share) => Below(1000) < share;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A day between two, both included; the first when they are the wrong way round.</summary>
    public DateOnly Between(DateOnly first, DateOnly last) =>
        last <= first ? first : first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
