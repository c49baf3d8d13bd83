namespace ServiceHub.Matching.Models;

/// <summary>How often two values agree to one degree.</summary>
/// <param name="Name">Such as <c>exact</c>.</param>
/// <param name="Same">Among the records of one person.</param>
/// <param name="Other">Among the records of strangers.</param>
/// <param name="Home">Among the records of two people of one household.</param>
public sealed record LevelModel(string Name, double Same, double Other, double Home);
