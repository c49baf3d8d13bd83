using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Possession;

/// <summary>A DPoP proof on its way through the checks, with what they found out.</summary>
internal sealed class ProofUnderTest(string text, ProofDemand demand, DateTimeOffset now) : JwtUnderTest(text, now)
{
    public ProofDemand Demand { get; } = demand;

    /// <summary>Set by <see cref="Checks.KeyIsPublic"/>.</summary>
    public VerifyingKey Key { get => field ?? throw TooEarly(); set; }
}
