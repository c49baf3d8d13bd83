using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary><c>client_secret_basic</c> (RFC 6749 §2.3.1).</summary>
internal sealed class ClientSecretBasic(ClientSecrets secrets) : IClientAuthentication
{
    public IReadOnlyList<string> Names { get; } = [ClientAuthenticationMethods.ClientSecretBasic];

    public bool IsUsedBy(OAuthRequest request) => request.Authorization is { } authorization && BasicCredentials.IsScheme(authorization);

    public ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation) =>
        BasicCredentials.TryRead(request.Authorization!, out var presented)
            ? secrets.JudgeAsync(presented.ClientId, presented.Secret, Names[0], cancellation)
            : new(ClientAuthenticationResult.Failure(OAuthErrors.BasicMalformed));
}
