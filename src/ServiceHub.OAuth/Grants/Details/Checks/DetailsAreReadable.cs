using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>
/// The <c>authorization_details</c> are of the hub's one type and hold nothing else: what is not understood is refused and never
/// passed over (RFC 9396 §5).
/// </summary>
internal sealed class DetailsAreReadable : IRequestCheck<GrantContext>
{
    public ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation)
    {
        context.RequestedDetail = RequestedDetail.None;
        if (context.Request.Find(ParameterNames.AuthorizationDetails) is not { } text)
        {
            return default;
        }
        var error = RequestedDetail.Read(text, out var detail);
        context.RequestedDetail = detail;
        return new(error);
    }
}
