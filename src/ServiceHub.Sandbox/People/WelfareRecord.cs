using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>What the welfare register holds.</summary>
/// <param name="Name">As registered.</param>
/// <param name="BirthDate">As registered.</param>
/// <param name="Category">Which help.</param>
/// <param name="RegisteredOn">Since when.</param>
/// <param name="HouseholdSize">How many live together, 1 to 99.</param>
public sealed record WelfareRecord(
    PersonName Name, PartialDate BirthDate, WelfareCategory Category, DateOnly RegisteredOn, int HouseholdSize);
