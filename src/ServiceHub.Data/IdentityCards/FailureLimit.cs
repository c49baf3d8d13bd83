namespace ServiceHub.Data.IdentityCards;

/// <summary>How many verifications may fail.</summary>
/// <param name="Most">So many.</param>
/// <param name="Window">Within this time.</param>
public sealed record FailureLimit(int Most, TimeSpan Window);
