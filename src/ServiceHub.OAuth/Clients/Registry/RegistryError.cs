namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Why the register of clients was left as it was.</summary>
/// <param name="Code">Stable, of <see cref="RegistryErrors"/>.</param>
/// <param name="Message">What is wrong and what to do, a sentence or two.</param>
/// <param name="Field">The field of <see cref="Client"/> that is wrong, in camel case; null when it is none.</param>
public sealed record RegistryError(string Code, string Message, string? Field = null);
