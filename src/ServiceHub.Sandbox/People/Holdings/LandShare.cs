namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>A share such as one half.</summary>
public sealed record LandShare(int Numerator, int Denominator);
