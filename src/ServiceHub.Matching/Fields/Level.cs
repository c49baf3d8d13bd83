namespace ServiceHub.Matching.Fields;

/// <summary>One degree of agreement between two values of a field.</summary>
/// <param name="Name">Such as <c>exact</c>.</param>
/// <param name="Same">How often two values of one person agree to this degree before anything was learned; the field's levels add up to 1.</param>
/// <param name="Other">How often two values of different people do.</param>
public sealed record Level(string Name, double Same, double Other);
