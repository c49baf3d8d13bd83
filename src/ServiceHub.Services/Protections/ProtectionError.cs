namespace ServiceHub.Services.Protections;

/// <summary>Why nothing was done.</summary>
internal sealed record ProtectionError(string Code, string Message, string? Field = null);
