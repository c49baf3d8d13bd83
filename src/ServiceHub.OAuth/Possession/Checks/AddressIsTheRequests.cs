namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>
/// The <c>htu</c> is the request's address as the hub is known from outside, without query and fragment, after normalisation
/// (RFC 9449 §4.3, 9).
/// </summary>
internal sealed class AddressIsTheRequests : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof)
    {
        var given = proof.ClaimText(ProofNames.HttpUri);
        if (given == proof.Demand.Address)
        {
            return null;
        }
        return Uri.TryCreate(given, UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0
            && address.GetLeftPart(UriPartial.Path) == new Uri(proof.Demand.Address).GetLeftPart(UriPartial.Path)
            ? null
            : ProofFailures.Address;
    }
}
