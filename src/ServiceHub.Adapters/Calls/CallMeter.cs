using System.Diagnostics.Metrics;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls;

/// <summary>Counts the calls to agencies by how they ended.</summary>
internal static class CallMeter
{
    private static readonly Meter Meter = new("ServiceHub.Adapters");

    private static readonly Counter<long> Calls =
        Meter.CreateCounter<long>("servicehub.agency.calls", "{call}", "Calls to agencies, by agency and outcome.");

    public static void Count(string agency, IReadOnlyList<AgencyAnswer> answers) =>
        Count(agency, answers.FirstOrDefault(answer => answer.Failure is not null)?.Failure?.Code);

    public static void CountCancelled(string agency) => Add(agency, "cancelled");

    private static void Count(string agency, AgencyFailureCode? failure) => Add(agency, failure switch
    {
        null => "ok",
        AgencyFailureCode.Refused => "refused",
        AgencyFailureCode.Malformed => "malformed",
        AgencyFailureCode.TooBusy => "too_busy",
        AgencyFailureCode.TimedOut => "timed_out",
        _ => "unavailable",
    });

    private static void Add(string agency, string outcome) =>
        Calls.Add(1, new KeyValuePair<string, object?>("agency", agency), new KeyValuePair<string, object?>("outcome", outcome));
}
