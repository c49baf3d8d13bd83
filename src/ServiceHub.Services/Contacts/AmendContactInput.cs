using ServiceHub.Data.Contacts;

namespace ServiceHub.Services.Contacts;

/// <summary>What may still be said of a contact, as the contract's input gives it; null leaves it as it is.</summary>
internal sealed record AmendContactInput(string Id, int Version, string? Summary, ContactOutcome? Outcome, string? HandedOnTo, DateTimeOffset? EndedAt);
