using ServiceHub.Data.Contacts;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Contacts;

/// <summary>A contact, as the contract's input gives it.</summary>
internal sealed record ContactInput(
    CitizenLookup? Citizen,
    ContactChannel Channel,
    ContactDirection Direction,
    ContactReason Reason,
    string? Summary,
    ContactOutcome Outcome,
    string? HandedOnTo,
    string? Follows,
    string Language,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? SourceKey);
