namespace ServiceHub.OAuth.AccessTokens;

/// <summary>The causes for which an access token is refused.</summary>
public enum TokenFailureCode
{
    /// <summary>Longer than any that the hub issues.</summary>
    TooLarge,

    /// <summary>Not three base64url segments, or not JSON objects in them.</summary>
    Malformed,

    /// <summary>A header or claim name comes twice.</summary>
    NameRepeated,

    /// <summary>The <c>alg</c> is not ES256.</summary>
    Algorithm,

    /// <summary>The <c>typ</c> is not an access token's.</summary>
    Type,

    /// <summary>The header demands an extension by <c>crit</c>.</summary>
    CriticalExtension,

    /// <summary>The <c>kid</c> is missing or not one of the hub's.</summary>
    Key,

    /// <summary>The signature does not fit.</summary>
    Signature,

    /// <summary>The <c>iss</c> is not the hub.</summary>
    Issuer,

    /// <summary>The <c>aud</c> is not the hub's API, as one string.</summary>
    Audience,

    /// <summary>It expired.</summary>
    Expired,

    /// <summary>It is not valid yet, or was issued in the future.</summary>
    NotYetValid,

    /// <summary>A claim that it needs is missing or of the wrong kind.</summary>
    Claim,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It, its credential or its client was taken back.</summary>
    Revoked,

    /// <summary>It is bound to a key, and who sends it does not prove to hold that; or the other way round.</summary>
    Confirmation,

    /// <summary>Another cause, which the token library knows.</summary>
    Refused,
}
