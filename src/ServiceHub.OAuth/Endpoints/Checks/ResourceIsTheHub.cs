namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>Every <c>resource</c> that is asked for is the hub's one audience, letter for letter (RFC 8707 §2).</summary>
internal sealed class ResourceIsTheHub(IssuerAddress issuer) : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) =>
        context.Request.All(ParameterNames.Resource).All(resource => resource == issuer.Audience) ? default : new(OAuthErrors.OtherResource);
}
