using Polly;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>For strategies of our own, which take what they need in their constructors.</summary>
internal sealed class NoOptions : ResilienceStrategyOptions;
