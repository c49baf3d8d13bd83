namespace ServiceHub.Services.Contacts;

/// <summary>Why nothing was done.</summary>
internal sealed record ContactError(string Code, string Message, string? Field = null);
