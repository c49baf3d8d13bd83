using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary>A way for a client to authenticate. To add one, write its file and name it in <see cref="ClientChecks"/>.</summary>
internal interface IClientAuthentication
{
    /// <summary>Its names in metadata and registrations, of <see cref="ClientAuthenticationMethods"/>.</summary>
    IReadOnlyList<string> Names { get; }

    bool IsUsedBy(OAuthRequest request);

    ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation);
}
