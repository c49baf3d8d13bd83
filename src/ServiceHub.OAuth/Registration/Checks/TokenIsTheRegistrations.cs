using ServiceHub.OAuth.Challenges;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>
/// The registration access token is that of the client in the address, which has not ended (RFC 7592 §2). It proves who holds the
/// registration, and not the client: what it adds to a client in use waits for approval like anybody's.
/// </summary>
internal sealed class TokenIsTheRegistrations(RegistrationTokens tokens, IClientRegister register, FailedAuthentications failures)
    : IRequestCheck<RegistrationContext>
{
    public async ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        if (!TokenAuthorization.TryRead(context.Request.Authorization, out var token, out var isDPoP) || isDPoP)
        {
            return RegistrationErrors.TokenMissing;
        }
        var clientId = await tokens.FindAsync(token, cancellation);
        var client = clientId is null || clientId != context.ClientId ? null : await register.ReadAsync(clientId, cancellation);
        if (client is null or { State: ClientState.Ended })
        {
            await failures.HoldAsync(context.Request, cancellation);
            return RegistrationErrors.TokenWrong;
        }
        (context.Registered, context.Token, context.Actor) = (client, token, RegistryActor.DynamicRegistration(client.ClientId));
        context.Outcome = context.Outcome with { ClientId = client.ClientId };
        return null;
    }
}
