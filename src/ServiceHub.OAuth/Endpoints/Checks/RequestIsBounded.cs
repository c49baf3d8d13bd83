namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>Nothing is read that is larger than any honest request, so that a bad one costs little.</summary>
internal sealed class RequestIsBounded : IRequestCheck<RequestContext>
{
    public const int MostParameters = 32;
    public const int LongestName = 64;
    public const int LongestValue = 8192;
    public const int LongestAuthorization = 2048;

    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) => new(Check(context.Request));

    private static OAuthError? Check(OAuthRequest request)
    {
        if (request.Authorization is { Length: > LongestAuthorization })
        {
            return OAuthErrors.AuthorizationTooLong;
        }
        if (request.Parameters.Count > MostParameters)
        {
            return OAuthErrors.TooManyParameters;
        }
        return request.Parameters.Any(parameter => parameter.Key.Length > LongestName || parameter.Value.Length > LongestValue)
            ? OAuthErrors.ParameterTooLong
            : null;
    }
}
