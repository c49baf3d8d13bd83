using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>iat</c> is within a window of minutes (RFC 9449 §4.3, 11, §11.1).</summary>
internal sealed class IsOfNow : IProofCheck
{
    /// <summary>How old a proof may be, whatever its nonce.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);

    /// <summary>How far two machines' clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (proof.ClaimTime(ClaimNames.IssuedAt) is not { } issuedAt)
        {
            return ProofFailures.IssuedAt;
        }
        var age = proof.Now - issuedAt;
        return age > Oldest + Skew ? ProofFailures.TooOld(age)
            : age < -Skew ? ProofFailures.FromTheFuture(-age)
            : null;
    }
}
