namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>One rule that a request must keep.</summary>
/// <typeparam name="TContext">What it needs to know: a check of every endpoint asks for the <see cref="RequestContext"/> alone.</typeparam>
internal interface IRequestCheck<in TContext>
    where TContext : RequestContext
{
    /// <summary>Null when the request keeps it.</summary>
    ValueTask<OAuthError?> CheckAsync(TContext context, CancellationToken cancellation);
}
