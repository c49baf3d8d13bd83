namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Something about a client that a security profile would have otherwise.</summary>
/// <param name="Code">Stable, in upper case.</param>
/// <param name="Message">What the profile asks for, in one sentence.</param>
/// <param name="Field">The field of <see cref="Client"/> that it is about, in camel case.</param>
public sealed record ClientFinding(string Code, string Message, string Field);
