namespace ServiceHub.Sandbox.People;

/// <summary>Where a household's people come from and live.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Province">Where they live.</param>
/// <param name="Country">Where temporary foreigners come from, else null.</param>
internal sealed record Home(HouseholdKind Kind, Province Province, string? Country);
