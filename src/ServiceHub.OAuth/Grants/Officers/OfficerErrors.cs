using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Grants.Officers;

/// <summary>Every failure of an officer's statement: <c>invalid_request</c>, as RFC 8693 §2.2.2 has it for an <c>actor_token</c>.</summary>
internal static class OfficerErrors
{
    public static OAuthError TypeMissing { get; } = Refused("The parameter actor_token_type is missing beside the actor_token.");

    public static OAuthError TokenMissing { get; } = Refused("The parameter actor_token is missing beside the actor_token_type.");

    public static OAuthError TypeUnknown { get; } = Refused("The actor_token_type is not urn:ietf:params:oauth:token-type:jwt.");

    public static OAuthError NotVerified { get; } = Refused("The officer's statement is not signed by a key of this client.");

    public static OAuthError KeyNotActive { get; } = Refused("The officer's statement is signed by a key of this client that is not active.");

    public static OAuthError Replayed { get; } = Refused("The officer's statement was used before.");

    /// <summary>With this grant the portal itself acts.</summary>
    public static OAuthError NotForGrant { get; } = Refused("With this grant the client itself acts, and no actor_token is taken.");

    public static OAuthError Refused(string cause) => new("invalid_request", cause);
}
