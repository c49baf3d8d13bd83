using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Grants.Details;

/// <summary>Every failure of <c>authorization_details</c> (RFC 9396 §5).</summary>
internal static class DetailErrors
{
    public static OAuthError Malformed { get; } = Of("The parameter authorization_details is not a JSON array of objects.");

    public static OAuthError NameRepeated { get; } = Of("The parameter authorization_details gives a name twice.");

    public static OAuthError NotOne { get; } = Of("The parameter authorization_details does not hold exactly one element.");

    public static OAuthError OtherType { get; } = Of("The type of the authorization detail is not citizen-data.");

    public static OAuthError MemberUnknown { get; } = Of("The authorization detail has a member that this server does not know.");

    public static OAuthError PurposeMalformed { get; } = Of("The purpose of the authorization detail is not a text.");

    public static OAuthError CitizenMalformed { get; } = Of("The citizen of the authorization detail is not an object with a nationalId only.");

    public static OAuthError PurposeNotRegistered { get; } = Of("The purpose of the authorization detail is not registered for this client.");

    public static OAuthError OtherPurpose { get; } = Of("The purpose of the authorization detail is not the one that was authorized.");

    public static OAuthError CitizenNotForGrant { get; } = Of("With this grant the citizen is the one who logged in, and no other can be named.");

    public static OAuthError OnBehalfOfMalformed { get; } = Of("The onBehalfOf of the authorization detail is not a text.");

    public static OAuthError OnBehalfOfNotForGrant { get; } = Of("With this grant a client acts for a citizen, and for no other organisation.");

    public static OAuthError NotDelegated { get; } = Of("No organisation of this name has granted the client to act for it for this purpose, or no longer.");

    public static OAuthError DelegatedForSeveral { get; } = Of("The organisation has granted the client to act for it for several purposes: name one.");

    public static OAuthError CitizenWithoutScope { get; } = Of("A citizen is named, but no scope of the request opens anything about citizens.");

    /// <summary>Whether it is no national ID, nobody's or somebody's unknown to the hub, the client is told the same.</summary>
    public static OAuthError CitizenUnknown { get; } = Of("The hub knows no such citizen.");

    public static OAuthError CitizenNotAgreed { get; } = Of("A citizen is named, but no agreement of the client is in force for the purpose.");

    /// <summary>Nobody is told anything for now.</summary>
    public static OAuthError CitizensSpent(TimeSpan wait) =>
        new("temporarily_unavailable", $"The client has asked for as many citizens as its agreement has room for. Come again in {Seconds.Of(wait)}.", 429) { RetryAfter = wait };

    public static OAuthError CitizenUntold { get; } =
        new("temporarily_unavailable", "Whether the hub knows the citizen cannot be told at this moment. Come again.", 503) { RetryAfter = TimeSpan.FromSeconds(5) };

    private static OAuthError Of(string description) => new("invalid_authorization_details", description);
}
