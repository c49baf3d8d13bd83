using ServiceHub.OAuth.Endpoints.Load;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>From the request's network there came no flood of wrong credentials (RFC 6749 §2.3.1, §10.10: brute force).</summary>
internal sealed class NetworkIsNotGuessing(FailedAuthentications failures) : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) => new(failures.Refusal(context.Request));
}
