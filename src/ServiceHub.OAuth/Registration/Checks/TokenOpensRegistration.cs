using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>
/// The initial access token (RFC 7591 §3) is one of the hub's API with the right to register clients; whoever holds it registers in
/// their client's name.
/// </summary>
internal sealed class TokenOpensRegistration(ProtectedResource resource, FailedAuthentications failures, IssuerAddress issuer) : IRequestCheck<RegistrationContext>
{
    public async ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var sent = context.Request;
        var verdict = await resource.JudgeAsync(
            new(sent.Authorization, "POST", issuer.RegistrationEndpoint) { Proofs = sent.Proofs, Certificate = sent.Certificate }, cancellation);
        if (verdict.Nonce is { } nonce)
        {
            context.AnswerHeaders.Add(new("DPoP-Nonce", nonce));
        }
        if (!verdict.IsValid)
        {
            if (verdict.Failure.Error == ResourceFailure.InvalidToken)
            {
                await failures.HoldAsync(sent, cancellation);
            }
            return RegistrationErrors.Token(verdict.Failure, issuer);
        }
        var holder = verdict.Principal;
        context.Outcome = context.Outcome with { ClientId = holder.ClientId, CredentialId = holder.CredentialId, TokenId = holder.TokenId };
        context.Actor = RegistryActor.DynamicRegistration(holder.ClientId);
        return holder.Scopes.Contains(AdministrationScopes.Register) ? null : RegistrationErrors.Token(ResourceFailures.NoScope(AdministrationScopes.Register), issuer);
    }
}
