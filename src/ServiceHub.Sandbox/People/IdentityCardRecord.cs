using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>What the identity-card registry holds.</summary>
/// <param name="Name">As printed on the card.</param>
/// <param name="BirthDate">As printed on the card.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="ExpiresOn">The last day, or null for life.</param>
/// <param name="Status">What the registry says of the card.</param>
public sealed record IdentityCardRecord(PersonName Name, PartialDate BirthDate, DateOnly IssuedOn, DateOnly? ExpiresOn, CardStatus Status);
