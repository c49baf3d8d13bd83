using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Metadata;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Gateway.OAuth;

/// <summary>HTTP for the authorization server.</summary>
internal static class OAuthEndpoints
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const int LargestForm = 64 * 1024;
    private static readonly TimeSpan MetadataLives = TimeSpan.FromMinutes(5);

    public static void MapOAuth(this WebApplication app)
    {
        var issuer = app.Services.GetRequiredService<IssuerAddress>();
        app.MapGet(AuthorizationServerMetadata.WellKnownPath, (OAuthOptions options, AuthorizationServer server, HttpResponse response) =>
            Cached(response, AuthorizationServerMetadata.Of(issuer, options, server).ToJson()));
        app.MapGet("/oauth/jwks", KeysAsync);
        app.MapPost("/oauth/token", TokenAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static IResult Cached(HttpResponse response, byte[] json)
    {
        response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = MetadataLives };
        return Results.Bytes(json, Json);
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
        return Cached(context.Response, PublicKeySet.Of(keys).ToJson());
    }

    private static async Task TokenAsync(HttpContext context, AuthorizationServer server, ICredentialUses uses, ILogger<TokenEndpoint> logger)
    {
        if (await ReadAsync(context) is not { } request)
        {
            return;
        }
        OAuthResponse answer;
        try
        {
            answer = await server.Token.HandleAsync(request, context.RequestAborted);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.TokenRequestFailed(logger, error);
            context.Response.Headers.RetryAfter = DatabaseTrouble.RetryAfterSeconds;
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "temporarily_unavailable", DatabaseTrouble.Message);
            return;
        }
        if (answer.Log.Error is null)
        {
            if (answer.Log is { ClientId: { } clientId, CredentialId: { } credentialId })
            {
                uses.Mark(clientId, credentialId);
            }
            Log.TokenIssued(logger, answer.Log.TokenId, answer.Log.ClientId, answer.Log.CredentialId);
        }
        else
        {
            Log.TokenRequestRefused(logger, answer.Log.ClientId ?? "-", answer.Log.Error, answer.Log.Cause);
        }
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }
        await context.Response.BodyWriter.WriteAsync(answer.Json, context.RequestAborted);
    }

    /// <summary>The request, or null when it was answered because it is none.</summary>
    private static async Task<OAuthRequest?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim().Equals(Form, StringComparison.OrdinalIgnoreCase) != true)
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"Send the parameters in the body, with Content-Type: {Form}.");
            return null;
        }
        if (context.Request.Headers.Authorization.Count > 1)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "There are two Authorization headers; send one.");
            return null;
        }
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return new(context.Request.Headers.Authorization, [.. form.SelectMany(Each)])
            {
                Proofs = [.. context.Request.Headers["DPoP"].OfType<string>()],
                Certificate = context.Connection.ClientCertificate,
                Address = context.Connection.RemoteIpAddress,
            };
        }
        catch (BadHttpRequestException error)
        {
            await RefuseAsync(context, error.StatusCode, $"The body cannot be read, or is larger than {LargestForm / 1024} KB.");
            return null;
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body cannot be read as a form.");
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Each(KeyValuePair<string, StringValues> parameter) =>
        parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""));

    private static Task RefuseAsync(HttpContext context, int status, string description) => RefuseAsync(context, status, "invalid_request", description);

    private static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new { error, error_description = description }, context.RequestAborted);
    }
}
