using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>A simulated agency as programs see it.</summary>
/// <param name="Agency">Its short name.</param>
/// <param name="Fault">What it has, such as <c>CUT_OFF</c>.</param>
/// <param name="DelayMs">For <c>SLOW</c>: how slow, in milliseconds.</param>
/// <param name="Possible">What it can have.</param>
internal sealed record AgencyState(string Agency, string Fault, int? DelayMs, IReadOnlyList<string> Possible)
{
    public static AgencyState Of(string agency, IAgencyFaults faults)
    {
        var current = faults.Current;
        return new(agency, NameOf(current.Kind), current.Kind == FaultKind.Slow ? (int)current.Delay.TotalMilliseconds : null,
            [.. faults.Kinds.Select(NameOf)]);
    }

    public static string NameOf(FaultKind kind) => kind switch
    {
        FaultKind.CutOff => "CUT_OFF",
        _ => kind.ToString().ToUpperInvariant(),
    };

    public static bool TryParse(string? name, out FaultKind kind)
    {
        kind = Enum.GetValues<FaultKind>().FirstOrDefault(candidate => NameOf(candidate) == name);
        return NameOf(kind) == name;
    }
}
