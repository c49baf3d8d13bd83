namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>
/// "Request and response parameters MUST NOT be included more than once" (RFC 6749 §3.2), unknown ones included: two readers
/// of one request must never see two values. Only <c>resource</c> (RFC 8707 §2) and <c>audience</c> (RFC 8693 §2.1) may repeat.
/// </summary>
internal sealed class ParametersAreGivenOnce : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.Parameters)
        {
            if (value.Length > 0 && name is not (ParameterNames.Resource or ParameterNames.Audience) && !seen.Add(name))
            {
                return new(OAuthErrors.ParameterRepeated);
            }
        }
        return default;
    }
}
