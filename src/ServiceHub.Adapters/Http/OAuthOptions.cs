using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Http;

/// <summary>OAuth 2.0 client credentials (RFC 6749, section 4.4) as a manifest writes them.</summary>
internal sealed record OAuthOptions(
    Uri TokenAddress, string ClientId, string ClientSecret, string? Scope, string? Audience, bool SecretInBody)
{
    /// <summary>The options, or null after a report.</summary>
    public static OAuthOptions? Read(ManifestSection section)
    {
        var address = section.Parse<Uri>("tokenAddress", TryAddress,
            "the token endpoint's https:// address, without a query; http:// on this machine alone");
        var client = section.Text("clientId");
        var secret = section.Secret("clientSecret");
        var scope = section.OptionalText("scope");
        var audience = section.OptionalText("audience");
        var method = section.OptionalParse<string>("method", (text, out method) => (method = text) is "basic" or "post", "basic or post");
        return address is null || client is null || secret is null
            ? null
            : new OAuthOptions(address, client, secret, scope, audience, method is "post");
    }

    private static bool TryAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
