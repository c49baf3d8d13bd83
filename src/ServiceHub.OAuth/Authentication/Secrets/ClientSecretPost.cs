using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary><c>client_secret_post</c> (RFC 6749 §2.3.1), for a client that is registered for it because it cannot do better.</summary>
internal sealed class ClientSecretPost(ClientSecrets secrets) : IClientAuthentication
{
    public IReadOnlyList<string> Names { get; } = [ClientAuthenticationMethods.ClientSecretPost];

    public bool IsUsedBy(OAuthRequest request) => request.Has(ParameterNames.ClientSecret);

    public ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation) =>
        request.Find(ParameterNames.ClientId) is { } clientId
            ? secrets.JudgeAsync(clientId, request.Find(ParameterNames.ClientSecret)!, Names[0], cancellation)
            : new(ClientAuthenticationResult.Failure(OAuthErrors.ClientIdMissing));
}
