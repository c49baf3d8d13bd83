namespace ServiceHub.OAuth.Stores;

/// <summary>The use of something that may be used once, such as an assertion or a proof.</summary>
/// <param name="Owner">Within what the id is unique: a client's id for assertions, a key's thumbprint for proofs.</param>
/// <param name="Id">The <c>jti</c>, as the token gives it; any text.</param>
/// <param name="Expires">From when on the thing is refused for its age, so that the use may be forgotten.</param>
public sealed record OneTimeUse(string Owner, string Id, DateTimeOffset Expires);
