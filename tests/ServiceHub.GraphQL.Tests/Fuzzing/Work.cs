namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>What something costs, counted in bytes that it allocates, which no other load on the machine changes.</summary>
internal static class Work
{
    /// <summary>Bytes that parsing allocates for each byte of the text; a name token of one letter is the dearest.</summary>
    public const int Parsing = 200;

    /// <summary>Bytes that parsing, validating and planning allocate for each byte of the text.</summary>
    public const int Preparing = 4000;

    /// <summary>What the budget for comparing selections allows the worst of documents, whatever its length.</summary>
    private const long Budget = 100_000_000;

    private const long Beside = 1_000_000;

    public static void IsInProportion(int length, int factor, Action work) =>
        Allocated(work).ShouldBeLessThan(Beside + ((long)factor * length));

    /// <summary>The bytes that the worst document of a length may make the engine allocate.</summary>
    public static long Most(int length) => Budget + (100L * length);

    public static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
