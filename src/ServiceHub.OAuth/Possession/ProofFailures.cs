namespace ServiceHub.OAuth.Possession;

/// <summary>Every failure of a DPoP proof. The words follow RFC 6750 §3: ASCII without quote and backslash.</summary>
internal static class ProofFailures
{
    public static ProofFailure Missing { get; } = new("The request needs a DPoP proof in the header DPoP.");

    public static ProofFailure Several { get; } = new("The request has more than one DPoP proof.");

    public static ProofFailure TooLarge { get; } = new("The DPoP proof is too long.");

    public static ProofFailure Malformed { get; } = new("The DPoP proof is not a JWT whose header and claims are JSON objects without a name that comes twice.");

    public static ProofFailure Type { get; } = new("The DPoP proof's typ is not dpop+jwt.");

    public static ProofFailure CriticalExtension { get; } = new("The DPoP proof demands an extension that is not understood.");

    public static ProofFailure PrivateKey { get; } = new("The DPoP proof's jwk holds a private key: the key is no secret any more, make another.");

    public static ProofFailure Key { get; } = new("The DPoP proof's jwk is not a public key on P-256, or of RSA with 2048 to 4096 bits.");

    public static ProofFailure Algorithm { get; } = new("The DPoP proof's alg is not the one of its key: ES256 for P-256, PS256 for RSA.");

    public static ProofFailure Signature { get; } = new("The DPoP proof's signature does not fit its jwk.");

    public static ProofFailure Method { get; } = new("The DPoP proof's htm is not the request's method.");

    public static ProofFailure Address { get; } = new("The DPoP proof's htu is not the request's address without query and fragment.");

    public static ProofFailure NonceMissing { get; } = new("The DPoP proof needs the nonce that is in the header DPoP-Nonce.", WantsNonce: true);

    public static ProofFailure NonceStale { get; } = new("The DPoP proof's nonce is not one of now; use the one in the header DPoP-Nonce.", WantsNonce: true);

    public static ProofFailure Identifier { get; } = new("The DPoP proof's jti is missing, empty or too long.");

    public static ProofFailure IssuedAt { get; } = new("The DPoP proof's iat is missing or not a time.");

    public static ProofFailure AccessToken { get; } = new("The DPoP proof's ath is not the hash of the access token.");

    public static ProofFailure OtherKey { get; } = new("The DPoP proof is by another key than the access token's.");

    public static ProofFailure Replayed { get; } = new("The DPoP proof was used before; make one for each request.");

    public static ProofFailure TooOld(TimeSpan age) => new($"The DPoP proof was made {Seconds.Of(age)} ago, which is too long.");

    public static ProofFailure FromTheFuture(TimeSpan ahead) => new($"The DPoP proof was made {Seconds.Of(ahead)} in the future.");
}
