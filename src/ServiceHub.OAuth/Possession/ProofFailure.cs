namespace ServiceHub.OAuth.Possession;

/// <summary>Why a DPoP proof is refused.</summary>
/// <param name="Description">The one cause, fit for a client: it repeats nothing of the proof but times.</param>
/// <param name="WantsNonce">Whether the client is to come again with the nonce that goes with the answer (RFC 9449 §8).</param>
internal sealed record ProofFailure(string Description, bool WantsNonce = false);
