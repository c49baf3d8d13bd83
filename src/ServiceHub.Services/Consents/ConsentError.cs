namespace ServiceHub.Services.Consents;

/// <summary>Why a consent was left as it was.</summary>
internal sealed record ConsentError(string Code, string Message);
