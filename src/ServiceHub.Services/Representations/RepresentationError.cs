namespace ServiceHub.Services.Representations;

/// <summary>Why a right was not recorded or left as it was.</summary>
internal sealed record RepresentationError(string Code, string Message, string? Field = null);
