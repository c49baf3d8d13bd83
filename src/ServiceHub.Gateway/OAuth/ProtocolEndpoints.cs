using Microsoft.AspNetCore.Mvc;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Gateway.OAuth;

/// <summary>HTTP for the endpoints to which clients post forms (RFC 6749 §3.2 and those that follow it).</summary>
internal static class ProtocolEndpoints
{
    /// <summary>What it grants stands in the history of tokens, and the request's own line names the client.</summary>
    private const string Token = "token";

    public delegate ValueTask<OAuthResponse> Handler(OAuthRequest request, CancellationToken cancellation);

    /// <param name="app">The hub.</param>
    /// <param name="path">Where it is; other methods than POST are told so by 405.</param>
    /// <param name="select">Which of the server's endpoints it is.</param>
    public static void MapProtocol(this WebApplication app, string path, Func<AuthorizationServer, Handler> select)
    {
        var handle = select(app.Services.GetRequiredService<AuthorizationServer>());
        var name = path[(path.LastIndexOf('/') + 1)..];
        app.MapPost(path, (HttpContext context, ClientOrigins origins, ICredentialUses uses, ILogger<AuthorizationServer> logger) =>
                AnswerAsync(context, name, handle, origins, uses, logger))
            .WithMetadata(new RequestSizeLimitAttribute(FormRequest.LargestForm));
        app.MapMethods(path, [HttpMethods.Options], BrowserApps.AnswerPreflightAsync);
    }

    private static async Task AnswerAsync(HttpContext context, string name, Handler handle, ClientOrigins origins, ICredentialUses uses, ILogger logger)
    {
        if (await FormRequest.ReadAsync(context) is not { } request)
        {
            return;
        }
        OAuthResponse answer;
        try
        {
            answer = await handle(request, context.RequestAborted);
            await BrowserApps.LetReadAsync(context, origins, answer.Log.ClientId);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.OAuthRequestFailed(logger, name, error);
            await ProtocolAnswers.WriteUnavailableAsync(context);
            return;
        }
        if (answer.Log.Error is null)
        {
            if (answer.Log is { ClientId: { } clientId, CredentialId: { } credentialId })
            {
                uses.Mark(clientId, credentialId);
                context.User = BearerHandler.PrincipalOf(clientId);
            }
            Log.OAuthRequestGranted(logger, name == Token ? LogLevel.Debug : LogLevel.Information, name, answer.Log.TokenId, answer.Log.ClientId, answer.Log.CredentialId);
        }
        else
        {
            Log.OAuthRequestRefused(logger, name, answer.Log.ClientId ?? "-", answer.Log.Error, answer.Log.Cause);
        }
        await ProtocolAnswers.WriteAsync(context, answer);
    }
}
