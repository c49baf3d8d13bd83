using ServiceHub.OAuth.Endpoints.Load;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The client asks no more often than it may, at this gateway.</summary>
internal sealed class ClientKeepsItsRate(OAuthOptions options, TimeProvider time) : IRequestCheck<RequestContext>
{
    private readonly MinuteCounts<string> _requests = new(time);

    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        var most = context.Client.TokensPerMinute ?? options.TokensPerMinute;
        return _requests.Add(context.Client.ClientId) <= most ? default : new(OAuthErrors.TooManyRequests(most, _requests.Remaining));
    }
}
