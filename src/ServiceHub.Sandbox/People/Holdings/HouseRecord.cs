using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>What the house registration holds of a resident.</summary>
/// <param name="HouseCode">Eleven digits.</param>
/// <param name="Name">As registered.</param>
/// <param name="BirthDate">As registered.</param>
/// <param name="Address">Where the house stands.</param>
/// <param name="Role">What the person is in the house.</param>
/// <param name="MovedInOn">Since when; the day of birth for who never moved.</param>
/// <param name="Residents">How many people are registered there.</param>
public sealed record HouseRecord(
    string HouseCode, PersonName Name, PartialDate BirthDate, PostalAddress Address, HouseRole Role, DateOnly MovedInOn, int Residents);
