namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>One rule that a DPoP proof must keep.</summary>
internal interface IProofCheck
{
    /// <summary>Null when the proof keeps it.</summary>
    ProofFailure? Check(ProofUnderTest proof);
}
