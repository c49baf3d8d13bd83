namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>An identity card before the present one.</summary>
/// <param name="Issue">The first card is 1.</param>
/// <param name="IssuedOn">When it was issued.</param>
/// <param name="EndedOn">When it ceased to be valid.</param>
/// <param name="Reason">Why.</param>
public sealed record EarlierCardRecord(int Issue, DateOnly IssuedOn, DateOnly EndedOn, CardEnd Reason);
