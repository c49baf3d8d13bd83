namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>Runs checks in the order in which they are listed.</summary>
internal static class RequestChecks
{
    /// <summary>The first error, or null when the request keeps every rule.</summary>
    public static async ValueTask<OAuthError?> FirstErrorAsync<TContext>(
        this IReadOnlyList<IRequestCheck<TContext>> checks, TContext context, CancellationToken cancellation)
        where TContext : RequestContext
    {
        foreach (var check in checks)
        {
            if (await check.CheckAsync(context, cancellation) is { } error)
            {
                return error;
            }
        }
        return null;
    }
}
