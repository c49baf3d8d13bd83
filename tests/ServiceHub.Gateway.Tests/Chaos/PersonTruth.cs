using System.Text.Json;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>What is true of one person.</summary>
/// <param name="Citizen">What a hub without faults tells; null of whom nobody knows.</param>
/// <param name="InProfile">Whether the shared profile knows the person before anybody asks.</param>
/// <param name="BirthDate">As the shared profile holds it.</param>
internal sealed record PersonTruth(JsonElement? Citizen, bool InProfile, string? BirthDate);
