using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Challenges;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Lets in who brings a valid access token, and tells the others what is missing (RFC 6750 §3).</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokenGuard guard)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    private TokenFailure? _failure;
    private bool _isUnjudged;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Of two headers neither is believed; a value that names no scheme of ours is no token.
        if (Request.Headers.Authorization is not [var authorization] || !BearerAuthorization.TryRead(authorization, out var token))
        {
            return AuthenticateResult.NoResult();
        }
        TokenValidation validation;
        try
        {
            validation = await guard.ValidateAsync(token, Context.RequestAborted);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            // What anybody may see goes on; the rest is answered below.
            Log.TokenNotJudged(Logger, error);
            _isUnjudged = true;
            return AuthenticateResult.Fail(error);
        }
        if (!validation.IsValid)
        {
            _failure = validation.Failure;
            Log.TokenRefused(Logger, _failure.Code, _failure.Description);
            return AuthenticateResult.Fail(_failure.Description);
        }
        Context.Features.Set(validation.Principal);
        var identity = new ClaimsIdentity([new Claim(ClientIdClaim, validation.Principal.ClientId)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_isUnjudged)
        {
            return GraphQLProblem.WriteUnavailableAsync(Context);
        }
        Response.Headers.WWWAuthenticate = _failure is null ? BearerChallenge.Missing : BearerChallenge.Invalid(_failure);
        return GraphQLProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated,
            _failure?.Description ?? "Send an access token in the header Authorization: Bearer. The token endpoint stands in /.well-known/oauth-authorization-server.");
    }

    public const string ClientIdClaim = "client_id";
}
