using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>How things are with a person, before any agency writes something down.</summary>
internal sealed record Life
{
    /// <summary>Null for those whom the population register does not know.</summary>
    public required NationalId? NationalId { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>
    /// The day by which ages are counted: where the month or the day is unknown, the first of it
    /// (Civil and Commercial Code, section 16).
    /// </summary>
    public required DateOnly Born { get; init; }

    public required PartialDate BirthDate { get; init; }

    public DateOnly? DeceasedOn { get; init; }

    public required PersonName Name { get; init; }

    public FormerName? FormerName { get; init; }

    public required Household Household { get; init; }

    public bool IsHead { get; init; }

    public bool IsHomeless { get; init; }

    public NationalIdCategory? Category => NationalId?.Category;

    /// <summary>Of Thai nationality: digits 1 to 5.</summary>
    public bool IsThai => Category is >= NationalIdCategory.BirthNotifiedInTime and <= NationalIdCategory.EnteredLater;

    public int AgeOn(DateOnly day) => Ages.On(Born, day);
}
