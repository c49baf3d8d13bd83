namespace ServiceHub.OAuth.AccessTokens;

/// <summary>What the token library makes of a token.</summary>
internal enum LibraryVerdict
{
    Accepted,

    /// <summary>The signature does not fit, or the library could not get as far as to tell.</summary>
    SignatureWrong,

    /// <summary>The signature fits; a rule about type, issuer, audience or time is broken.</summary>
    RuleBroken,
}
