using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Protections;

/// <summary>An emergency, as the contract's input gives it.</summary>
internal sealed record BreakGlassInput(CitizenLookup By, string Reason);
