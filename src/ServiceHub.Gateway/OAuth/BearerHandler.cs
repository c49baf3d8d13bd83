using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Challenges;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Lets in whom the access token and the proofs beside it speak for, and tells the others what is missing.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ProtectedResource resource, IssuerAddress issuer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    public const string ProofHeader = "DPoP";
    public const string NonceHeader = "DPoP-Nonce";

    private ResourceFailure? _failure;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            // It judges whatever the header holds by itself, and a proof can be used but once.
            return AuthenticateResult.NoResult();
        }
        // Of two headers neither is believed.
        var authorization = Request.Headers.Authorization is [var one] ? one : null;
        ResourceVerdict verdict;
        try
        {
            verdict = await resource.JudgeAsync(
                new(authorization, Request.Method, issuer.Issuer + Request.Path.ToUriComponent())
                {
                    Proofs = [.. Request.Headers[ProofHeader].OfType<string>()],
                    Certificate = Context.Connection.ClientCertificate,
                },
                Context.RequestAborted);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            // What anybody may see goes on; the rest is answered below.
            Log.TokenNotJudged(Logger, error);
            return AuthenticateResult.Fail(error);
        }
        if (verdict.Nonce is { } nonce)
        {
            Response.Headers[NonceHeader] = nonce;
        }
        if (!verdict.IsValid)
        {
            _failure = verdict.Failure;
            if (_failure.Error is null)
            {
                return AuthenticateResult.NoResult();
            }
            Log.TokenRefused(Logger, _failure.Code, _failure.Description);
            return AuthenticateResult.Fail(_failure.Description);
        }
        Context.Features.Set(verdict.Principal);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(verdict.Principal.ClientId), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_failure is not { } failure)
        {
            return GraphQLProblem.WriteUnavailableAsync(Context);
        }
        Response.Headers.WWWAuthenticate = new([.. ResourceChallenge.Of(failure, issuer)]);
        return GraphQLProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated, failure.Description);
    }

    public const string ClientIdClaim = "client_id";

    /// <summary>A client as ASP.NET Core and the log of requests know it.</summary>
    public static ClaimsPrincipal PrincipalOf(string clientId) => new(new ClaimsIdentity([new Claim(ClientIdClaim, clientId)], SchemeName));
}
