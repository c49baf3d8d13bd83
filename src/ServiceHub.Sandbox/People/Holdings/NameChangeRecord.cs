namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>A change of name in the population register.</summary>
/// <param name="On">The first day of the new name.</param>
/// <param name="Kind">What changed and why.</param>
/// <param name="From">The name before.</param>
/// <param name="To">The name after.</param>
public sealed record NameChangeRecord(DateOnly On, NameChangeKind Kind, PersonName From, PersonName To);
