using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>The token was not taken back before its time (RFC 7009 §3: self-contained tokens too).</summary>
internal sealed class TokenIsNotRevoked(IRevocations revocations) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation) =>
        await revocations.ContainsAsync(context.Principal.TokenId, cancellation) ? ResourceFailures.Revoked : null;
}
