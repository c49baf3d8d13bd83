namespace ServiceHub.OAuth.Authorization;

/// <summary>A citizen on the way to the national login and back.</summary>
/// <param name="Request">What the portal asked for.</param>
/// <param name="Issuer">To which login.</param>
/// <param name="Nonce">What the ID token must hold.</param>
/// <param name="CodeVerifier">The hub's own PKCE there (RFC 7636 §4.1).</param>
/// <param name="Browser">The hash of the browser's binding.</param>
internal sealed record LoginUnderWay(AuthorizationRequest Request, string Issuer, string Nonce, string CodeVerifier, string Browser)
{
    /// <summary>Without what is secret.</summary>
    public override string ToString() => Request.ToString();
}
