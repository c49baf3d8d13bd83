namespace ServiceHub.OAuth;

/// <summary>
/// Where the hub is found from outside, and the addresses that follow from it.
/// </summary>
/// <param name="address">
/// Gives the public address. It is asked at the first use and not again, since a server that was told to bind any free
/// port knows its address only once it listens. It must never be taken from a request's Host header.
/// </param>
public sealed class IssuerAddress(Func<Uri> address)
{
    private Addresses? _known;

    /// <summary>The issuer (RFC 8414 §2): the public address without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The address is not absolute http(s), or has a user, query or fragment.</exception>
    public string Issuer => Known.Issuer;

    /// <summary>Where tokens are asked for.</summary>
    public string TokenEndpoint => Known.TokenEndpoint;

    /// <summary>Where tokens are looked at.</summary>
    public string IntrospectionEndpoint => Known.Issuer + "/oauth/introspect";

    /// <summary>Where tokens are taken back.</summary>
    public string RevocationEndpoint => Known.Issuer + "/oauth/revoke";

    /// <summary>Where the public keys are.</summary>
    public string JwksUri => Known.JwksUri;

    /// <summary>The one audience of access tokens, and the one <c>resource</c> (RFC 8707) that may be asked for.</summary>
    public string Audience => Known.Audience;

    /// <summary>Where the metadata of the hub's API is (RFC 9728 §3.1): the well-known path before the audience's own.</summary>
    public string ResourceMetadata => Known.ResourceMetadata;

    /// <summary>Where portals push what they will ask a citizen for (RFC 9126).</summary>
    public string PushedRequestEndpoint => Issuer + "/oauth/par";

    /// <summary>Where citizens' browsers are sent to.</summary>
    public string AuthorizationEndpoint => Issuer + "/oauth/authorize";

    /// <summary>Where national logins send citizens' browsers back to: the hub's <c>redirect_uri</c> there.</summary>
    public string LoginCallback => Issuer + "/oauth/login/callback";

    /// <summary>Where clients are registered (RFC 7591).</summary>
    public string RegistrationEndpoint => Issuer + "/oauth/register";

    /// <summary>Where a client's registration is looked at and changed (RFC 7592).</summary>
    /// <param name="clientId">The client; its id needs no escaping.</param>
    /// <returns>The address.</returns>
    public string ConfigurationOf(string clientId) => $"{RegistrationEndpoint}/{clientId}";

    // Two threads may both compute it; they compute the same.
    private Addresses Known => _known ??= Read(address());

    private static Addresses Read(Uri uri)
    {
        var usable = uri.IsAbsoluteUri
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0;
        if (!usable)
        {
            throw new InvalidOperationException(
                "The hub's public address must be an absolute http or https address without user, query or fragment.");
        }
        var issuer = uri.AbsoluteUri.TrimEnd('/');
        return new Addresses(issuer, issuer + "/oauth/token", issuer + "/oauth/jwks", issuer + "/graphql",
            $"{uri.GetLeftPart(UriPartial.Authority)}/.well-known/oauth-protected-resource{uri.AbsolutePath.TrimEnd('/')}/graphql");
    }

    private sealed record Addresses(string Issuer, string TokenEndpoint, string JwksUri, string Audience, string ResourceMetadata);
}
