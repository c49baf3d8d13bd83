using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Possession;

namespace ServiceHub.OAuth.Resource;

/// <summary>Every failure that is not the token's own. The words follow RFC 6750 §3: ASCII without quote and backslash.</summary>
internal static class ResourceFailures
{
    public static ResourceFailure Missing { get; } = new(null, TokenFailureCode.Missing,
        "Send an access token in the header Authorization. The token endpoint stands in /.well-known/oauth-authorization-server.");

    public static ResourceFailure Revoked { get; } = Token(TokenFailureCode.Revoked, "The access token was revoked.");

    public static ResourceFailure CredentialRevoked { get; } = Token(TokenFailureCode.Revoked,
        "The credential with which the access token was got was revoked.");

    public static ResourceFailure ClientUnknown { get; } = Token(TokenFailureCode.Revoked, "The access token's client is not known.");

    public static ResourceFailure SentAsBearer { get; } = Token(TokenFailureCode.Confirmation,
        "The access token is bound to a key: send it as DPoP, with a proof in the header DPoP.");

    public static ResourceFailure NotBound { get; } = Token(TokenFailureCode.Confirmation, "The access token is not bound to a key: send it as Bearer.");

    public static ResourceFailure OtherCertificate { get; } = Token(TokenFailureCode.Confirmation,
        "The access token is bound to a client certificate, which is not the connection's.");

    public static ResourceFailure ClientNotActive(ClientState state) => Token(TokenFailureCode.Revoked,
        $"The access token's client is not approved; its state is {state}.");

    public static ResourceFailure Proof(ProofFailure failure) => new(
        failure.WantsNonce ? ResourceFailure.WantsNonce : ResourceFailure.InvalidProof, TokenFailureCode.Confirmation, failure.Description);

    public static ResourceFailure NoScope(string scope) =>
        new(ResourceFailure.InsufficientScope, TokenFailureCode.Claim, $"The access token does not hold the scope {scope}.") { Scope = scope };

    private static ResourceFailure Token(TokenFailureCode code, string description) => new(ResourceFailure.InvalidToken, code, description);
}
