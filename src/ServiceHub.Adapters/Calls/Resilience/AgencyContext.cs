using Polly;
using ServiceHub.Adapters.Calls.Sharing;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>What the strategies of a pipeline tell each other about a call.</summary>
internal static class AgencyContext
{
    /// <summary>The call.</summary>
    public static ResiliencePropertyKey<SharedCall> Call { get; } = new("call");

    /// <summary>An adapter's work that its deadline did not end.</summary>
    public static ResiliencePropertyKey<Task?> LeftBehind { get; } = new("left-behind");

    public static SharedCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);
}
