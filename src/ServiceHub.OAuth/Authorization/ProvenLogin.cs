namespace ServiceHub.OAuth.Authorization;

/// <summary>A citizen, and the national login that proved it.</summary>
/// <param name="CitizenId">The citizen, by the id of the portal's organisation.</param>
/// <param name="Issuer">The login.</param>
/// <param name="Assurance">With which assurance (<c>acr</c>).</param>
internal sealed record ProvenLogin(string CitizenId, string Issuer, string Assurance)
{
    /// <summary>Without the citizen.</summary>
    public override string ToString() => Issuer;
}
