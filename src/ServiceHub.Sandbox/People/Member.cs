namespace ServiceHub.Sandbox.People;

/// <summary>One of a household, before names and numbers.</summary>
internal sealed record Member(Sex Sex, DateOnly Born, DateOnly? DeceasedOn, bool IsHead);
