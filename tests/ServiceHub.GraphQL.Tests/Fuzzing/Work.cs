namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>What something costs, counted in bytes that it allocates, which no other load on the machine changes.</summary>
internal static class Work
{
    /// <summary>Bytes that parsing allocates for each byte of the text; a name token of one letter is the dearest.</summary>
    public const int Parsing = 200;

    /// <summary>Bytes that parsing, validating and planning allocate for each byte of the text.</summary>
    public const int Preparing = 4000;

    private const long Beside = 1_000_000;

    public static void IsInProportion(int length, int factor, Action work) =>
        Allocated(work).ShouldBeLessThan(Beside + ((long)factor * length));

    public static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
