namespace ServiceHub.OAuth.Clients;

/// <summary>Whom to ask about a client: an office rather than a person.</summary>
/// <param name="Name">The office or role.</param>
/// <param name="Email">Where it reads.</param>
/// <param name="Phone">Where it answers, in E.164; null when it does not.</param>
public sealed record ClientContact(string Name, string Email, string? Phone);
