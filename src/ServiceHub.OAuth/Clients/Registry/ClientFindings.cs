using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Holds clients to the FAPI 2.0 Security Profile. For a client of another profile the findings are hints.</summary>
public static class ClientFindings
{
    private static readonly string[] StrongMethods =
    [
        ClientAuthenticationMethods.PrivateKeyJwt, ClientAuthenticationMethods.TlsClientAuth, ClientAuthenticationMethods.SelfSignedTlsClientAuth,
    ];

    private static readonly Rule[] Rules =
    [
        new("WEAK_AUTHENTICATION", "authenticationMethods", "FAPI 2.0 §5.3.3 has clients authenticate by private_key_jwt or mutual TLS only.",
            (client, _) => client.AuthenticationMethods.All(StrongMethods.Contains)),
        new("SHARED_SECRET", "credentials", "FAPI 2.0 §5.3.3 leaves no use for a secret; this client holds a live one.",
            (client, now) => !client.Credentials.OfType<ClientSecretCredential>().Any(secret => secret.IsLiveAt(now))),
        new("NO_CREDENTIAL", "credentials", "The client has no live key or certificate to authenticate by.",
            (client, now) => client.Credentials.Any(credential => credential is not ClientSecretCredential && credential.IsLiveAt(now) && !credential.AwaitsApproval)),
        new("UNBOUND_TOKENS", "senderConstraint", "FAPI 2.0 §5.3.2 has access tokens bound to the client's DPoP key or certificate, always.",
            (client, _) => client.SenderConstraint != SenderConstraint.Optional),
        new("PLAIN_REDIRECT", "redirectUris", "FAPI 2.0 §5.3.2 has every redirect URI use https.",
            (client, _) => client.RedirectUris.All(uri => uri.Scheme == Uri.UriSchemeHttps)),
        new("PLAIN_KEY_SET", "credentials", "FAPI 2.0 §5.2 has every address use https, that of the client's keys included.",
            (client, now) => client.Credentials.OfType<ClientKeySetCredential>().Where(set => set.IsLiveAt(now)).All(set => set.Address.Scheme == Uri.UriSchemeHttps)),
    ];

    /// <summary>What the FAPI 2.0 Security Profile would have otherwise.</summary>
    /// <param name="client">The client.</param>
    /// <param name="now">The time, by which credentials are live or not.</param>
    /// <returns>Every finding; empty when the client keeps the profile.</returns>
    public static IReadOnlyList<ClientFinding> Of(Client client, DateTimeOffset now) =>
        [.. Rules.Where(rule => !rule.Holds(client, now)).Select(rule => new ClientFinding(rule.Code, rule.Message, rule.Field))];

    /// <summary>Whether the credential opens something, or will.</summary>
    internal static bool IsLiveAt(this ClientCredential credential, DateTimeOffset now) =>
        credential.StateAt(now) is CredentialState.Active or CredentialState.Pending or CredentialState.AwaitingApproval;

    private sealed record Rule(string Code, string Field, string Message, Func<Client, DateTimeOffset, bool> Holds);
}
