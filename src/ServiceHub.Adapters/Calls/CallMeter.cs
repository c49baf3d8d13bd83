using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls;

/// <summary>Measures the calls to agencies. No tag holds a personal datum.</summary>
internal static class CallMeter
{
    private static readonly Meter Meter = new("ServiceHub.Adapters");

    private static readonly Counter<long> Calls =
        Meter.CreateCounter<long>("servicehub.agency.calls", "{call}", "Calls to agencies, by agency, operation and outcome.");

    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("servicehub.agency.duration", "s", "How long calls took with their waits and repeats, by agency, operation and outcome.");

    private static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("servicehub.agency.retries", "{attempt}", "Attempts made again after a failure.");

    private static readonly Counter<long> Hedges =
        Meter.CreateCounter<long>("servicehub.agency.hedges", "{attempt}", "Attempts made beside one that was slow.");

    private static readonly Counter<long> Shared =
        Meter.CreateCounter<long>("servicehub.agency.coalesced", "{subject}", "Subjects about whom the same was being asked already.");

    private static readonly Counter<long> Kept =
        Meter.CreateCounter<long>("servicehub.agency.cache", "{subject}", "Look-ups of kept answers, by result: fresh, stale, miss; trouble counts look-ups that failed.");

    private static readonly ConcurrentDictionary<Agency, bool> Live = new();

    static CallMeter()
    {
        Meter.CreateObservableGauge("servicehub.agency.circuit", () => Observe(state => (int)state.Circuit), null, "0: the agency is asked; 1: it is left alone; 2: one call tries.");
        Meter.CreateObservableGauge("servicehub.agency.in_flight", () => Observe(state => state.InFlight), "{call}", "Calls under way.");
        Meter.CreateObservableGauge("servicehub.agency.queued", () => Observe(state => state.Queued), "{call}", "Calls that wait for a place.");
    }

    /// <summary>Has an agency's state measured.</summary>
    public static void Watch(Agency agency) => Live.TryAdd(agency, true);

    public static void Unwatch(Agency agency) => Live.TryRemove(agency, out _);

    public static string ResultOf(AgencyFailureCode? failure) => failure switch
    {
        null => "ok",
        AgencyFailureCode.Refused => "refused",
        AgencyFailureCode.Malformed => "malformed",
        AgencyFailureCode.TooBusy => "too_busy",
        AgencyFailureCode.TimedOut => "timed_out",
        _ => "unavailable",
    };

    public static void Count(OperationManifest of, string outcome, TimeSpan took)
    {
        Calls.Add(1, AgencyTag(of), OperationTag(of), new("outcome", outcome));
        Durations.Record(took.TotalSeconds, AgencyTag(of), OperationTag(of), new("outcome", outcome));
    }

    public static void CountRetry(OperationManifest of) => Retries.Add(1, AgencyTag(of), OperationTag(of));

    public static void CountHedge(OperationManifest of) => Hedges.Add(1, AgencyTag(of), OperationTag(of));

    public static void CountShared(OperationManifest of, int subjects)
    {
        if (subjects > 0)
        {
            Shared.Add(subjects, AgencyTag(of), OperationTag(of));
        }
    }

    public static void CountCache(OperationManifest of, string result, int subjects = 1)
    {
        if (subjects > 0)
        {
            Kept.Add(subjects, AgencyTag(of), OperationTag(of), new("result", result));
        }
    }

    private static IEnumerable<Measurement<int>> Observe(Func<AgencyState, int> value) =>
        Live.Keys.Select(agency => new Measurement<int>(value(agency.State), new KeyValuePair<string, object?>("agency", agency.Name)));

    private static KeyValuePair<string, object?> AgencyTag(OperationManifest of) => new("agency", of.Agency);

    private static KeyValuePair<string, object?> OperationTag(OperationManifest of) => new("operation", of.Operation);
}
