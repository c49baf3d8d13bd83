using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Metadata;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Where the authorization server's endpoints are.</summary>
internal static class OAuthEndpoints
{
    private const string AnyPath = "/{**of}";
    private static readonly TimeSpan MetadataLives = TimeSpan.FromMinutes(5);

    public static void MapOAuth(this WebApplication app)
    {
        var issuer = app.Services.GetRequiredService<IssuerAddress>();
        foreach (var path in (string[])[AuthorizationServerMetadata.WellKnownPath, AuthorizationServerMetadata.OpenIdPath])
        {
            app.MapGet(path + AnyPath, (string? of, OAuthOptions options, AuthorizationServer server, HttpResponse response) =>
                IsPath(of, issuer.Issuer) ? Public(response, AuthorizationServerMetadata.Of(issuer, options, server).ToJson()) : Results.NotFound());
        }
        app.MapGet(ProtectedResourceMetadata.WellKnownPath + AnyPath, (string? of, OAuthOptions options, HttpResponse response) =>
            IsPath(of, issuer.Audience) ? Public(response, ProtectedResourceMetadata.Of(issuer, options).ToJson()) : Results.NotFound());
        app.MapGet("/oauth/jwks", KeysAsync);
        app.MapProtocol("/oauth/token", server => server.Token.HandleAsync);
        if (app.Services.GetRequiredService<AuthorizationServer>() is { PushedRequests: { } pushed, Authorization: { } authorization })
        {
            app.MapProtocol("/oauth/par", _ => pushed.HandleAsync);
            app.MapBrowsers(authorization);
        }
        app.MapProtocol("/oauth/introspect", server => server.Introspection.HandleAsync);
        app.MapProtocol("/oauth/revoke", server => server.Revocation.HandleAsync);
        app.MapRegistration();
    }

    /// <summary>
    /// Behind the well-known part stands the path of whom the metadata is of (RFC 8414 §3.1, RFC 9728 §3.1). A proxy before the hub may
    /// have taken it away, and some clients guess: without a path it is the same metadata.
    /// </summary>
    private static bool IsPath(string? of, string address) => string.IsNullOrEmpty(of) || new Uri(address).AbsolutePath == $"/{of}";

    private static async Task<IResult> KeysAsync(HttpContext context, SigningKeys keys)
    {
        try
        {
            await keys.RefreshAsync(context.RequestAborted);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            // The keys that were known last verify what was signed so far, and nothing is signed meanwhile.
        }
        return Public(context.Response, PublicKeySet.Of(keys).ToJson());
    }

    /// <summary>For everyone, pages of any origin included.</summary>
    private static IResult Public(HttpResponse response, byte[] json)
    {
        response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = MetadataLives };
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(json, "application/json");
    }
}
