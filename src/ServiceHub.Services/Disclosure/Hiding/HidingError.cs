namespace ServiceHub.Services.Disclosure.Hiding;

/// <summary>Why nothing was changed.</summary>
internal sealed record HidingError(string Code, string Message, string? Field = null);
