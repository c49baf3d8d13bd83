namespace ServiceHub.Testing;

/// <summary>What <c>tests/run.sh --long</c> adds: more of the same where more finds more.</summary>
public static class LongRun
{
    private const int Times = 100;

    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("SERVICEHUB_TESTS_LONG") == "1";

    /// <summary>How often to try something random.</summary>
    public static int Tries(int usually) => IsWanted ? usually * Times : usually;

    /// <summary>How often to do something that takes long each time.</summary>
    public static int Count(int usually, int atLength) => IsWanted ? atLength : usually;

    /// <summary>For how long to go on with something.</summary>
    public static TimeSpan Time(TimeSpan usually, TimeSpan atLength) => IsWanted ? atLength : usually;
}
