using Microsoft.AspNetCore.Mvc;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Registration;

namespace ServiceHub.Gateway.OAuth;

/// <summary>
/// HTTP for dynamic registration (RFC 7591, RFC 7592). Its tokens are not for the hub's API, or are judged with the rest of the
/// request, so that <see cref="BearerHandler"/> leaves them alone. Pages of other origins have no business here.
/// </summary>
internal static class RegistrationEndpoints
{
    private const string Path = "/oauth/register";
    private const string OfClient = Path + "/{clientId}";

    private delegate ValueTask<OAuthResponse> Handler(OAuthRequest request, ReadOnlyMemory<byte> metadata, CancellationToken cancellation);

    public static void MapRegistration(this WebApplication app)
    {
        var endpoints = app.MapGroup("").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(FormRequest.LargestForm));
        endpoints.MapPost(Path, (HttpContext context, RegistrationEndpoint endpoint, ILogger<RegistrationEndpoint> logger) =>
            WithMetadataAsync(context, endpoint.RegisterAsync, logger));
        endpoints.MapGet(OfClient, (string clientId, HttpContext context, ConfigurationEndpoint endpoint, ILogger<RegistrationEndpoint> logger) =>
            AnswerAsync(context, default, (request, _, cancellation) => endpoint.ReadAsync(clientId, request, cancellation), logger));
        endpoints.MapPut(OfClient, (string clientId, HttpContext context, ConfigurationEndpoint endpoint, ILogger<RegistrationEndpoint> logger) =>
            WithMetadataAsync(context, (request, metadata, cancellation) => endpoint.ReplaceAsync(clientId, request, metadata, cancellation), logger));
        endpoints.MapDelete(OfClient, (string clientId, HttpContext context, ConfigurationEndpoint endpoint, ILogger<RegistrationEndpoint> logger) =>
            AnswerAsync(context, default, (request, _, cancellation) => endpoint.EndAsync(clientId, request, cancellation), logger));
    }

    private static async Task WithMetadataAsync(HttpContext context, Handler handle, ILogger logger)
    {
        if (await JsonRequest.ReadAsync(context) is { } metadata)
        {
            await AnswerAsync(context, metadata, handle, logger);
        }
    }

    private static async Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte> metadata, Handler handle, ILogger logger)
    {
        if (await FormRequest.SenderAsync(context, []) is not { } request)
        {
            return;
        }
        OAuthResponse answer;
        try
        {
            answer = await handle(request, metadata, context.RequestAborted);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.OAuthRequestFailed(logger, "register", error);
            await ProtocolAnswers.WriteUnavailableAsync(context);
            return;
        }
        if (answer.Log.Error is null)
        {
            context.User = BearerHandler.PrincipalOf(answer.Log.ClientId!);
            Log.OAuthRequestGranted(logger, LogLevel.Information, "register", answer.Log.TokenId, answer.Log.ClientId, answer.Log.CredentialId);
        }
        else
        {
            Log.OAuthRequestRefused(logger, "register", answer.Log.ClientId ?? "-", answer.Log.Error, answer.Log.Cause);
        }
        await ProtocolAnswers.WriteAsync(context, answer);
    }
}
