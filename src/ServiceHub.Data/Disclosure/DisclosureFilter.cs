namespace ServiceHub.Data.Disclosure;

/// <summary>Which disclosures are wanted: those to which everything that is given applies.</summary>
/// <param name="CitizenId">About whom.</param>
/// <param name="Subjects">By which hashes the person stands in rows of the time before anybody knew them; empty for none.</param>
/// <param name="ClientId">To which client.</param>
/// <param name="From">Since when, in milliseconds since 1970.</param>
/// <param name="Until">Before when, likewise.</param>
public sealed record DisclosureFilter(
    Guid? CitizenId = null, IReadOnlyList<byte[]>? Subjects = null, string? ClientId = null, long? From = null, long? Until = null);
