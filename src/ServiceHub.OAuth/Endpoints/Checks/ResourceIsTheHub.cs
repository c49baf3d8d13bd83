namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>Every <c>resource</c> that is asked for is the hub's one audience, letter for letter (RFC 8707 §2).</summary>
internal sealed class ResourceIsTheHub(IssuerAddress issuer) : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        foreach (var (name, value) in context.Request.Parameters)
        {
            if (name == ParameterNames.Resource && value.Length > 0 && value != issuer.Audience)
            {
                return new(OAuthErrors.OtherResource);
            }
        }
        return default;
    }
}
