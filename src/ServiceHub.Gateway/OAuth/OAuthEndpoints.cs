using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Metadata;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Where the authorization server's endpoints are.</summary>
internal static class OAuthEndpoints
{
    private static readonly TimeSpan MetadataLives = TimeSpan.FromMinutes(5);

    public static void MapOAuth(this WebApplication app)
    {
        var issuer = app.Services.GetRequiredService<IssuerAddress>();
        foreach (var path in (string[])[AuthorizationServerMetadata.WellKnownPath, AuthorizationServerMetadata.OpenIdPath])
        {
            app.MapGet(path, (OAuthOptions options, AuthorizationServer server, HttpResponse response) =>
                Public(response, AuthorizationServerMetadata.Of(issuer, options, server).ToJson()));
        }
        // Behind the well-known part stands the resource's path; without it, it is found by who guesses.
        foreach (var path in (string[])["", "/graphql"])
        {
            app.MapGet(ProtectedResourceMetadata.WellKnownPath + path, (OAuthOptions options, HttpResponse response) =>
                Public(response, ProtectedResourceMetadata.Of(issuer, options).ToJson()));
        }
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
