namespace ServiceHub.Sandbox.People;

/// <summary>A name that was given up.</summary>
/// <param name="Name">The name.</param>
/// <param name="LastUsedOn">The last day on which it was in use.</param>
public sealed record FormerName(PersonName Name, DateOnly LastUsedOn);
