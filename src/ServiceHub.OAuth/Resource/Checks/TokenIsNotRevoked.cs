using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>
/// The token was not taken back before its time (RFC 7009 §3: self-contained tokens too), nor was the citizen's authorization of
/// which it came.
/// </summary>
internal sealed class TokenIsNotRevoked(IRevocations revocations) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation)
    {
        var isRevoked = await revocations.ContainsAsync(context.Principal.TokenId, cancellation)
            || (context.Principal.AuthorizationId is { } authorization && await revocations.ContainsAsync(authorization, cancellation));
        return isRevoked ? ResourceFailures.Revoked : null;
    }
}
