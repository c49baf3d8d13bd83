using Polly;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>What a call of one operation goes through: asked again and beside itself where that is safe, each attempt by its agency's steps and in its time.</summary>
internal static class OperationPipeline
{
    private static readonly ResiliencePropertyKey<TimeSpan> Pause = new("pause");

    public static ResiliencePipeline<IReadOnlyList<AgencyAnswer>> Build(OperationManifest manifest, AgencyPipeline agency, TimeProvider time)
    {
        var pipeline = new ResiliencePipelineBuilder<IReadOnlyList<AgencyAnswer>> { TimeProvider = time };
        if (manifest.Repeats.Retries > 0)
        {
            pipeline.AddRetry(Retry(manifest, time));
        }
        if (manifest.Repeats.HedgeAfter is { } delay)
        {
            pipeline.AddHedging(Hedging(manifest, delay));
        }
        return pipeline
            .AddPipeline(agency.Steps)
            .AddTimeout(new TimeoutStrategyOptions { Timeout = manifest.Timeout })
            .Build();
    }

    private static RetryStrategyOptions<IReadOnlyList<AgencyAnswer>> Retry(OperationManifest manifest, TimeProvider time) => new()
    {
        MaxRetryAttempts = manifest.Repeats.Retries,
        ShouldHandle = args =>
        {
            if (AgencyHealth.Passing(args.Outcome) is not { } failure)
            {
                return ValueTask.FromResult(false);
            }
            var pause = Backoff.Of(args.AttemptNumber, failure);
            args.Context.Properties.Set(Pause, pause);
            // What cannot be asked again in time fails now, and for its own reason.
            return ValueTask.FromResult(time.GetUtcNow() + pause < AgencyContext.CallOf(args.Context).Deadline);
        },
        DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Context.Properties.GetValue(Pause, TimeSpan.Zero)),
        OnRetry = args =>
        {
            AgencyContext.CallOf(args.Context).IsHedged = false;
            CallMeter.CountRetry(manifest);
            return ValueTask.CompletedTask;
        },
    };

    private static HedgingStrategyOptions<IReadOnlyList<AgencyAnswer>> Hedging(OperationManifest manifest, TimeSpan delay) => new()
    {
        Delay = delay,
        MaxHedgedAttempts = 1,
        // A failure waits for the attempt beside it; without one it is a failure, for which a retry stands and not a hedge.
        ShouldHandle = args => ValueTask.FromResult(
            AgencyContext.CallOf(args.Context).IsHedged && AgencyHealth.Passing(args.Outcome) is not null),
        OnHedging = args =>
        {
            AgencyContext.CallOf(args.PrimaryContext).IsHedged = true;
            CallMeter.CountHedge(manifest);
            return ValueTask.CompletedTask;
        },
    };
}
