using ServiceHub.Services.Access;

namespace ServiceHub.Services.Disclosure;

/// <summary>What one data set told of a person.</summary>
/// <param name="Set">The set, and the fields that were asked for.</param>
/// <param name="Outcome">How its source answered.</param>
internal sealed record DisclosedPart(DisclosedSet Set, string Outcome);
