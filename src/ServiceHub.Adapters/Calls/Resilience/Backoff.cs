using System.Security.Cryptography;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>How long to wait before an agency is asked again: twice as long each time, half of it by chance, so that callers spread.</summary>
internal static class Backoff
{
    private const int Steps = 1024;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="attempt">How many attempts were made again before this one.</param>
    /// <param name="failure">Why it is made again; may say how long the agency wants to be left alone.</param>
    public static TimeSpan Of(int attempt, AgencyFailure failure)
    {
        var whole = First * (1 << attempt);
        var spread = (whole < Longest ? whole : Longest) * (0.5 + RandomNumberGenerator.GetInt32(Steps) / (2d * Steps));
        return failure.RetryAfter > spread ? failure.RetryAfter.Value + spread : spread;
    }
}
