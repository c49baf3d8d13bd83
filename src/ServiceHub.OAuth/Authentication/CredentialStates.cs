using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary>Why a credential opens nothing, to be told to one who has proven to hold it.</summary>
internal static class CredentialStates
{
    /// <param name="credential">The credential.</param>
    /// <param name="what">Its kind in words, as in "client secret".</param>
    /// <param name="now">The time.</param>
    /// <returns>Null when it is active.</returns>
    public static OAuthError? ErrorAt(this ClientCredential credential, string what, DateTimeOffset now) => credential.StateAt(now) switch
    {
        CredentialState.AwaitingApproval => OAuthErrors.CredentialAwaitsApproval(what),
        CredentialState.Pending => OAuthErrors.CredentialNotYetValid(what, credential.NotBefore - now),
        CredentialState.Expired => OAuthErrors.CredentialExpired(what, now - credential.Expires!.Value),
        CredentialState.Revoked => OAuthErrors.CredentialRevoked(what, now - credential.Revoked!.Value),
        _ => null,
    };
}
