using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>jti</c> is given (RFC 9449 §4.3, 3): a proof is known by it.</summary>
internal sealed class HasIdentifier : IProofCheck
{
    public const int Longest = 256;

    public ProofFailure? Check(ProofUnderTest proof) =>
        proof.ClaimText(ClaimNames.TokenId) is { Length: > 0 and <= Longest } ? null : ProofFailures.Identifier;
}
