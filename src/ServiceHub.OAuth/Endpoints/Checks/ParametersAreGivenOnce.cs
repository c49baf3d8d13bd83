namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>
/// "Request and response parameters MUST NOT be included more than once" (RFC 6749 §3.2), unknown ones included: two readers
/// of one request must never see two values. Only <c>resource</c> may repeat (RFC 8707 §2).
/// </summary>
internal sealed class ParametersAreGivenOnce : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Request.Parameters)
        {
            if (value.Length > 0 && name != ParameterNames.Resource && !seen.Add(name))
            {
                return new(OAuthErrors.ParameterRepeated);
            }
        }
        return default;
    }
}
