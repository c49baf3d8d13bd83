namespace ServiceHub.Services.Corrections;

/// <summary>Why nothing was done.</summary>
internal sealed record CorrectionError(string Code, string Message, string? Field = null);
