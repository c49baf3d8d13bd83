namespace ServiceHub.OAuth.Clients;

/// <summary>A portal as a national login knows it.</summary>
/// <param name="Issuer">The login's issuer, letter for letter.</param>
/// <param name="ClientId">The portal's client id there: the <c>aud</c> or <c>azp</c> of its tokens.</param>
public sealed record LoginClient(string Issuer, string ClientId);
