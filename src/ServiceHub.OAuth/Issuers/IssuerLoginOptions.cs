namespace ServiceHub.OAuth.Issuers;

/// <summary>The hub as a client of a national login, for portals that let the hub run the login.</summary>
public sealed class IssuerLoginOptions
{
    /// <summary>The hub's client id there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>
    /// The hub's secret there (<c>client_secret_basic</c>); null to sign with the hub's own key (<c>private_key_jwt</c>, ES256), whose
    /// public part the login reads at the hub's <c>jwks_uri</c>.
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>What is asked for there, scopes with one space between them.</summary>
    public string Scope { get; set; } = "openid";
}
