namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>htm</c> is the request's method (RFC 9449 §4.3, 8).</summary>
internal sealed class MethodIsTheRequests : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof) =>
        proof.ClaimText(ProofNames.HttpMethod) == proof.Demand.Method ? null : ProofFailures.Method;
}
