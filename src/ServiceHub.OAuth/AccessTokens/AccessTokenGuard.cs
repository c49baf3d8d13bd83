using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>
/// Lets through access tokens that are valid and still stand: neither they nor the credential that they were given for was
/// revoked, and their client is approved. To be asked with every request, as of no more than two seconds ago.
/// </summary>
/// <param name="validator">Judges the token by itself.</param>
/// <param name="clients">Who may have tokens.</param>
/// <param name="revocations">What was taken back.</param>
public sealed class AccessTokenGuard(AccessTokenValidator validator, IClientStore clients, IRevocations revocations)
{
    /// <summary>Judges a token.</summary>
    /// <param name="token">What stands behind <c>Bearer</c>; any text.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The principal, or the one cause of the refusal. Exceptions of the stores come through: nobody can tell.</returns>
    public async ValueTask<TokenValidation> ValidateAsync(string token, CancellationToken cancellation)
    {
        var validation = await validator.ValidateAsync(token, cancellation);
        return validation.IsValid && await FallAsync(validation.Principal, cancellation) is { } failure
            ? new TokenValidation(failure)
            : validation;
    }

    private async ValueTask<TokenFailure?> FallAsync(AccessTokenPrincipal token, CancellationToken cancellation)
    {
        if (await revocations.ContainsAsync(token.TokenId, cancellation))
        {
            return TokenFailures.Revoked;
        }
        var client = await clients.FindAsync(token.ClientId, cancellation);
        if (client is not { State: ClientState.Approved })
        {
            return TokenFailures.ClientInactive;
        }
        // A credential that has only expired ends no token; one that is gone was taken away.
        return client.Credentials.Any(credential => credential.Id == token.CredentialId && credential.Revoked is null)
            ? null
            : TokenFailures.CredentialRevoked;
    }
}
