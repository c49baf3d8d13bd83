namespace ServiceHub.Services.Delegations;

/// <summary>Why a delegation was left as it was.</summary>
internal sealed record DelegationError(string Code, string Message, string? Field = null);
