namespace ServiceHub.Data.Disclosure;

/// <summary>A citizen of whom a client learned something, or tried to.</summary>
/// <param name="CitizenId">Who.</param>
/// <param name="FirstRow">The first of its rows.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="First">When first, in milliseconds since 1970.</param>
/// <param name="Last">When last.</param>
public sealed record TouchedCitizen(Guid CitizenId, long FirstRow, int Count, long First, long Last);
