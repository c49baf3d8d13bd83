using FsCheck;
using FsCheck.Fluent;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Tries what comes of random numbers; a failure is told with the smallest list of numbers that shows it.</summary>
internal static class Fuzz
{
    /// <param name="tries">How often; a hundred times as often in the long run.</param>
    /// <param name="make">Makes something of random numbers.</param>
    /// <param name="survives">Throws when it does not.</param>
    public static void Try<T>(int tries, Func<Choices, T> make, Action<T> survives) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers => survives(make(new Choices(numbers))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(tries)));
}
