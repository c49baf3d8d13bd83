namespace ServiceHub.OAuth.Possession;

/// <summary>To what a DPoP proof must be bound (RFC 9449 §4.3).</summary>
/// <param name="Method">The request's HTTP method.</param>
/// <param name="Address">The request's address from outside, without query and fragment.</param>
/// <param name="AccessToken">The access token that comes with the proof; null where a token is asked for.</param>
internal sealed record ProofDemand(string Method, string Address, string? AccessToken)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => $"{Method} {Address}";
}
