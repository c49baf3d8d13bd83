using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>Every error of the endpoints. Codes are of RFC 6749 §5.2 and, for <c>invalid_target</c>, of RFC 8707 §2.</summary>
internal static class OAuthErrors
{
    public static OAuthError TooManyParameters { get; } = InvalidRequest("The request has too many parameters.");

    public static OAuthError ParameterTooLong { get; } = InvalidRequest("A parameter's name or value is too long.");

    public static OAuthError AuthorizationTooLong { get; } = InvalidRequest("The Authorization header is too long.");

    public static OAuthError ParameterRepeated { get; } = InvalidRequest("A parameter is given more than once.");

    public static OAuthError GrantTypeMissing { get; } = InvalidRequest("The parameter grant_type is missing.");

    public static OAuthError SeveralAuthentications { get; } = InvalidRequest("The client authenticates in more than one way.");

    public static OAuthError OtherClientId { get; } = InvalidRequest("The parameter client_id is not the client that authenticated.");

    public static OAuthError GrantTypeUnknown { get; } = new("unsupported_grant_type", "This server does not know the grant_type.");

    public static OAuthError AuthenticationMissing { get; } = InvalidClient("The request holds no client authentication.");

    public static OAuthError AuthenticationUnsupported { get; } = InvalidClient(
        "This server does not take that way of client authentication; its metadata lists token_endpoint_auth_methods_supported.");

    public static OAuthError BasicMalformed { get; } = InvalidClient(
        "The Authorization header does not hold a form-encoded client id and secret in Basic.");

    public static OAuthError ClientIdMissing { get; } = InvalidRequest("The parameter client_id is missing beside the client's authentication.");

    public static OAuthError CertificateMissing { get; } = InvalidRequest(
        "This client's tokens are bound to its certificate, and the request came without one.");

    public static OAuthError AddressNotAllowed { get; } = Unauthorized("This client may not come from the network that the request came from.");

    public static OAuthError TokenMissing { get; } = InvalidRequest("The parameter token is missing.");

    public static OAuthError TokenOfAnother { get; } = Unauthorized("The token was not issued to this client.");

    public static OAuthError ScopeMalformed { get; } = InvalidScope(
        "The parameter scope is not a list of scopes with one space between them.");

    public static OAuthError ScopeUnknown { get; } = InvalidScope("This server does not know a scope that is asked for.");

    public static OAuthError NoScopeGranted { get; } = InvalidScope("No scope is granted to this client.");

    public static OAuthError OtherResource { get; } = new("invalid_target", "The resource is not this hub's.");

    /// <summary>An unknown client and a wrong secret look the same to the client; the log may know.</summary>
    public static OAuthError CredentialsWrong(string detail) => InvalidClient("The client id or secret is wrong.", detail);

    /// <summary>Told to one who holds the right credential; <paramref name="what"/> says of which kind it is.</summary>
    public static OAuthError CredentialExpired(string what, TimeSpan ago) => InvalidClient($"The {what} expired {Seconds.Of(ago)} ago.");

    /// <inheritdoc cref="CredentialExpired"/>
    public static OAuthError CredentialNotYetValid(string what, TimeSpan until) => InvalidClient($"The {what} is valid only in {Seconds.Of(until)}.");

    /// <inheritdoc cref="CredentialExpired"/>
    public static OAuthError CredentialAwaitsApproval(string what) => InvalidClient($"The {what} waits for an administrator to approve it.");

    /// <inheritdoc cref="CredentialExpired"/>
    public static OAuthError CredentialRevoked(string what, TimeSpan ago) => InvalidClient($"The {what} was revoked {Seconds.Of(ago)} ago.");

    /// <summary>An unknown client and a certificate that is not registered look the same to the client; the log may know.</summary>
    public static OAuthError CertificateWrong(string detail) => InvalidClient(
        "The client is unknown, or the client certificate is not one that is registered for it.", detail);

    public static OAuthError MethodNotAllowed(string method) => InvalidClient($"This client may not authenticate by {method}.");

    public static OAuthError ClientNotActive(ClientState state) => Unauthorized($"This client is not approved; its state is {state}.");

    public static OAuthError GrantNotAllowed(string grantType) =>
        Unauthorized($"The grant_type {grantType} is not allowed to this client.");

    /// <summary>Names a scope of the hub's own, so it repeats nothing but a word of the contract.</summary>
    public static OAuthError ScopeNotGranted(string scope) => InvalidScope($"The scope {scope} is not granted to this client.");

    /// <summary>RFC 9449 §5.</summary>
    public static OAuthError Proof(string description) => new("invalid_dpop_proof", description);

    /// <summary>RFC 9449 §8.</summary>
    public static OAuthError ProofNonce(string description) => new("use_dpop_nonce", description);

    public static OAuthError TooManyRequests(int most, TimeSpan wait) => TooMany($"This client may send {most} requests in a minute.", wait);

    public static OAuthError TooManyFailures(TimeSpan wait) => TooMany("Too many requests from this network failed to authenticate.", wait);

    private static OAuthError TooMany(string cause, TimeSpan wait) =>
        new("temporarily_unavailable", $"{cause} Come again in {Seconds.Of(wait)}.", 429) { RetryAfter = wait };

    private static OAuthError InvalidRequest(string description) => new("invalid_request", description);

    private static OAuthError InvalidClient(string description, string? detail = null) => new("invalid_client", description, 401, detail);

    private static OAuthError InvalidScope(string description) => new("invalid_scope", description);

    private static OAuthError Unauthorized(string description) => new("unauthorized_client", description);
}
