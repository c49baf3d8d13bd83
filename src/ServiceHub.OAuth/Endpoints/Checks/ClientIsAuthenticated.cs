using ServiceHub.OAuth.Authentication;
using ServiceHub.OAuth.Endpoints.Load;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The client is who it says it is (RFC 6749 §2.3, §3.2.1).</summary>
internal sealed class ClientIsAuthenticated(IReadOnlyList<IClientAuthentication> methods, FailedAuthentications failures) : IRequestCheck<RequestContext>
{
    public async ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        var method = methods.FirstOrDefault(candidate => candidate.IsUsedBy(context.Request));
        if (method is null)
        {
            return OAuthErrors.AuthenticationUnsupported;
        }
        var result = await method.AuthenticateAsync(context.Request, cancellation);
        if (result.Client is not { } client)
        {
            await failures.HoldAsync(context.Request, cancellation);
            return result.Error;
        }
        context.Client = client;
        context.AuthenticationMethod = result.Method!;
        context.Credential = result.Credential!;
        context.Outcome = context.Outcome with { ClientId = client.ClientId, CredentialId = context.Credential.Id };
        return null;
    }
}
