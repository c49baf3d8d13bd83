namespace ServiceHub.Adapters.Contract;

/// <summary>An expected failure in asking an agency.</summary>
/// <param name="Code">Which one, from the catalogue.</param>
/// <param name="Origin">Which side caused it.</param>
/// <param name="Detail">What happened, for the log: never a personal datum, never shown to a client.</param>
public sealed record AgencyFailure(AgencyFailureCode Code, AgencyFailureOrigin Origin, string Detail);
