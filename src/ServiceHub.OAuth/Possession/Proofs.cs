using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Possession.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Possession;

/// <summary>Judges DPoP proofs (RFC 9449 §4.3).</summary>
internal sealed class Proofs(IReplayStore replays, ProofNonces nonces, TimeProvider time)
{
    private readonly IReadOnlyList<IProofCheck> _checks =
    [
        new ProofIsReadable(),
        new TypeIsProof(),
        new NothingIsCritical(),
        new KeyIsPublic(),
        new AlgorithmIsTheKeys(),
        new SignatureFits(),
        new MethodIsTheRequests(),
        new AddressIsTheRequests(),
        new IsOfNow(),
        new NonceIsOurs(nonces),
        new HasIdentifier(),
        new HashIsTheAccessTokens(),
    ];

    /// <summary>The nonce to send with answers, so that the next proof has it.</summary>
    public string Nonce => nonces.Current;

    /// <param name="proofs">The values of the request's header <c>DPoP</c>.</param>
    /// <param name="demand">What the proof must be bound to.</param>
    /// <param name="boundTo">The thumbprint of the key that the access token is bound to; null where a token is asked for.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The key's thumbprint, or else why the proof is refused.</returns>
    public async ValueTask<(string? Thumbprint, ProofFailure? Failure)> JudgeAsync(
        IReadOnlyList<string> proofs, ProofDemand demand, string? boundTo, CancellationToken cancellation)
    {
        if (proofs is not [var text])
        {
            return (null, proofs.Count == 0 ? ProofFailures.Missing : ProofFailures.Several);
        }
        var proof = new ProofUnderTest(text, demand, time.GetUtcNow());
        foreach (var check in _checks)
        {
            if (check.Check(proof) is { } failure)
            {
                return (null, failure);
            }
        }
        var thumbprint = proof.Key.Thumbprint;
        if (boundTo is not null && boundTo != thumbprint)
        {
            return (null, ProofFailures.OtherKey);
        }
        // By its id and key and not by its text: an ECDSA signature has a twin, and both texts are one proof.
        var use = new OneTimeUse($"dpop:{thumbprint}", proof.ClaimText(ClaimNames.TokenId)!, proof.Now + IsOfNow.Oldest + (2 * IsOfNow.Skew));
        return await replays.TryAddAsync(use, cancellation) ? (thumbprint, null) : (null, ProofFailures.Replayed);
    }
}
