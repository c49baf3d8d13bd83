using System.Text.Json;
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
        // Clients are free to tell fractions (RFC 7519 §2, NumericDate).
        if (!proof.Claims.TryGetProperty(ClaimNames.IssuedAt, out var value)
            || value.ValueKind != JsonValueKind.Number
            || !value.TryGetDouble(out var seconds)
            || !double.IsFinite(seconds))
        {
            return ProofFailures.IssuedAt;
        }
        var age = (proof.Now - DateTimeOffset.UnixEpoch).TotalSeconds - seconds;
        if (age > (Oldest + Skew).TotalSeconds)
        {
            return age < TimeSpan.MaxValue.TotalSeconds ? ProofFailures.TooOld(TimeSpan.FromSeconds(age)) : ProofFailures.IssuedAt;
        }
        if (age < -Skew.TotalSeconds)
        {
            return -age < TimeSpan.MaxValue.TotalSeconds ? ProofFailures.FromTheFuture(TimeSpan.FromSeconds(-age)) : ProofFailures.IssuedAt;
        }
        return null;
    }
}
