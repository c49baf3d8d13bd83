using ServiceHub.OAuth.Challenges;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>A token stands in the Authorization header (RFC 6750 §2.1, RFC 9449 §7.1), where alone it is taken from.</summary>
internal sealed class TokenIsPresented : IResourceCheck
{
    public ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation)
    {
        if (!TokenAuthorization.TryRead(context.Request.Authorization, out var token, out var isDPoP))
        {
            return new(ResourceFailures.Missing);
        }
        (context.Token, context.IsDPoP) = (token, isDPoP);
        return default;
    }
}
