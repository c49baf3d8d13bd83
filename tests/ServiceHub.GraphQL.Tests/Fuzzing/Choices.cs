namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>
/// Random numbers as a list that runs out, so that what is made of them is finite, repeatable and gets smaller when the list does.
/// </summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int _next;

    public bool AreLeft => _next < numbers.Count;

    /// <returns>A number below <paramref name="end"/>; 0 when the list has run out.</returns>
    public int Below(int end) => (int)(Take() % (uint)end);

    /// <returns>One of the items; the first when the list has run out.</returns>
    public T Of<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>True once in so many times; false when the list has run out.</summary>
    public bool OnceIn(int times) => AreLeft && Below(times) == times - 1;

    /// <returns>A place in a text of so many bytes.</returns>
    public int Place(int length) => (int)((Take() * 2654435761u ^ Take() * 40503u) % (uint)length);

    private uint Take() => AreLeft ? (uint)numbers[_next++] : 0;
}
