using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>What the Social Security Office holds.</summary>
/// <param name="Name">As last told to the office; a later change may be missing.</param>
/// <param name="BirthDate">As told to the office.</param>
/// <param name="Section">33, 39 or 40.</param>
/// <param name="Status">How the insurance stands.</param>
/// <param name="RegisteredOn">The first day of insurance.</param>
/// <param name="Employer">Only under section 33.</param>
/// <param name="Hospital">Null under section 40, which pays no treatment.</param>
public sealed record SocialSecurityRecord(
    PersonName Name,
    PartialDate BirthDate,
    int Section,
    MembershipStatus Status,
    DateOnly RegisteredOn,
    LocalizedText? Employer,
    LocalizedText? Hospital);
