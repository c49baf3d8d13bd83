using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People;

/// <summary>One synthetic person: how things are, and what each agency holds (null where it knows no such person).</summary>
public sealed record Person
{
    /// <summary>The place in the population, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Null for those whom the population register does not know.</summary>
    public required NationalId? NationalId { get; init; }

    /// <summary>What the hub's partners know a person by who has no national ID, else null.</summary>
    public string? TemporaryNumber => NationalId is null ? Contacts.TemporaryNumber(Number) : null;

    public required Sex Sex { get; init; }

    public required PartialDate BirthDate { get; init; }

    public DateOnly? DeceasedOn { get; init; }

    /// <summary>The name in use.</summary>
    public required PersonName Name { get; init; }

    public FormerName? FormerName { get; init; }

    public required Household Household { get; init; }

    /// <summary>A mobile number in E.164, or null.</summary>
    public string? Phone => HasPhone ? Contacts.Phone(Number) : null;

    /// <summary>An address at example.org (RFC 2606), or null.</summary>
    public string? Email => HasEmail ? Contacts.Email(Name, Number) : null;

    /// <summary>Whether the hub's partners have met the person.</summary>
    public bool InSharedProfile { get; init; }

    public IdentityCardRecord? IdentityCard { get; init; }

    public SocialSecurityRecord? SocialSecurity { get; init; }

    public HealthCoverageRecord? HealthCoverage { get; init; }

    public WelfareRecord? Welfare { get; init; }

    /// <summary>The day by which ages are counted: where the month or the day is unknown, the first of it.</summary>
    internal DateOnly Born => new(BirthDate.Year, BirthDate.Month ?? 1, BirthDate.Day ?? 1);

    /// <summary>Of Thai nationality: digits 1 to 5.</summary>
    internal bool IsThai => NationalId?.Category is >= NationalIdCategory.BirthNotifiedInTime and <= NationalIdCategory.EnteredLater;

    /// <summary>Whether the house registration names the person as its host.</summary>
    internal bool IsHead { get; init; }

    /// <summary>What the registers of <see cref="Registers.RecordOffice"/> hold of a persona, or null to have it drawn.</summary>
    internal PersonHoldings? Staged { get; init; }

    // Derived on demand: a million people would hold a hundred megabytes of such texts.
    internal bool HasPhone { get; init; }

    internal bool HasEmail { get; init; }
}
