namespace ServiceHub.OAuth.Jwt;

/// <summary>Why a JWK is no key to verify signatures by.</summary>
internal enum VerifyingKeyFault
{
    None,

    /// <summary>It is no JSON object, or a member is missing or no such number.</summary>
    Malformed,

    /// <summary>It holds a private or a shared key: whoever sent it should make another.</summary>
    Private,

    /// <summary>It is neither on the curve P-256 nor RSA.</summary>
    KindNotSupported,

    /// <summary>An RSA key of fewer than 2048 bits, or of more than 4096.</summary>
    KeySize,

    /// <summary>Its <c>use</c>, <c>key_ops</c> or <c>alg</c> say that it is for something else.</summary>
    OtherUse,
}
