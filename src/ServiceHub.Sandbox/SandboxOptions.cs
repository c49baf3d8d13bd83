using ServiceHub.Sandbox.Agencies;

namespace ServiceHub.Sandbox;

/// <summary>Which people live in the sandbox, and how fast its agencies answer.</summary>
public sealed record SandboxOptions
{
    /// <summary>The fewest people among whom every persona finds a place.</summary>
    public const int SmallestPopulation = 50;

    /// <summary>The most people for whom numbers, telephones and memory suffice.</summary>
    public const int LargestPopulation = 1_000_000;

    private const string SlowAgency = "land-titles";
    private const int SlowAgencyMs = 150;

    /// <summary>Schemes, enrolments and laws that the people's records follow are known up to this day.</summary>
    public static readonly DateOnly EarliestReferenceDate = new(2024, 1, 1);

    /// <summary>How many people there are.</summary>
    public int Population { get; init; } = 10_000;

    /// <summary>The same seed gives the same people; the default is the year of the Social Security Act.</summary>
    public int Seed { get; init; } = 2533;

    /// <summary>The day on which the people are as they are: fixed, so that a later start finds the same ones.</summary>
    public DateOnly ReferenceDate { get; init; } = new(2026, 11, 1);

    /// <summary>
    /// How long the agencies that answer over a socket think before each answer, in milliseconds; null for each by its nature, which is
    /// not at all, but for the land office, which keeps everybody waiting.
    /// </summary>
    public int? LatencyMs { get; init; }

    /// <summary>The same for single agencies, by name, to try how the hub treats a slow one.</summary>
    public IDictionary<string, int> AgencyLatencyMs { get; } = new Dictionary<string, int>();

    /// <summary>How long an agency thinks.</summary>
    /// <param name="agency">Its name.</param>
    public TimeSpan LatencyOf(string agency) =>
        TimeSpan.FromMilliseconds(AgencyLatencyMs.TryGetValue(agency, out var own) ? own : LatencyMs ?? (agency == SlowAgency ? SlowAgencyMs : 0));

    /// <summary>Everything that is wrong, for the host to show at start.</summary>
    /// <returns>One sentence for each error, naming the key to set; empty when all is well.</returns>
    public IReadOnlyList<string> Errors()
    {
        List<string> errors = [];
        if (Population is < SmallestPopulation or > LargestPopulation)
        {
            errors.Add($"Sandbox:Population must be from {SmallestPopulation} to {LargestPopulation}.");
        }
        if (ReferenceDate < EarliestReferenceDate)
        {
            errors.Add($"Sandbox:ReferenceDate must not be before {EarliestReferenceDate:O}.");
        }
        if (LatencyMs < 0)
        {
            errors.Add("Sandbox:LatencyMs must not be negative.");
        }
        foreach (var (agency, latency) in AgencyLatencyMs)
        {
            if (latency < 0 || !SandboxAgencies.OverSockets.Contains(agency))
            {
                errors.Add($"Sandbox:AgencyLatencyMs takes {string.Join(", ", SandboxAgencies.OverSockets)}, and no negative times.");
            }
        }
        return errors;
    }
}
