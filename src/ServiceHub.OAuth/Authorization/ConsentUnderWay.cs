namespace ServiceHub.OAuth.Authorization;

/// <summary>A citizen who has logged in and is asked for consent.</summary>
/// <param name="Request">What the portal asked for.</param>
/// <param name="CitizenId">The citizen, by the id of the portal's organisation.</param>
/// <param name="Browser">The hash of the browser's binding.</param>
internal sealed record ConsentUnderWay(AuthorizationRequest Request, string CitizenId, string Browser)
{
    /// <summary>Without the citizen.</summary>
    public override string ToString() => Request.ToString();
}
