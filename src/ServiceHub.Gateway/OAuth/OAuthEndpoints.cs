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
        app.MapGet(AuthorizationServerMetadata.WellKnownPath, (OAuthOptions options, AuthorizationServer server, HttpResponse response) =>
            Public(response, AuthorizationServerMetadata.Of(issuer, options, server).ToJson()));
        app.MapGet("/oauth/jwks", (SigningKeys keys, HttpResponse response) => Public(response, PublicKeySet.Of(keys).ToJson()));
        app.MapProtocol("/oauth/token", server => server.Token.HandleAsync);
    }

    /// <summary>For everyone, pages of any origin included.</summary>
    private static IResult Public(HttpResponse response, byte[] json)
    {
        response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = MetadataLives };
        response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(json, "application/json");
    }
}
