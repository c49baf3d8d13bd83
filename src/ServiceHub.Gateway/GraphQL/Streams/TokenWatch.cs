using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Errors;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Looks again and again whether what opened a stream was taken back; a request is judged once, a stream lasts.</summary>
internal sealed class TokenWatch(ProtectedResource resource, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <param name="principal">Who was let in.</param>
    /// <param name="taken">Told why the stream must end, at most once.</param>
    /// <param name="ended">The stream has ended by itself.</param>
    public async Task WatchAsync(AccessTokenPrincipal principal, Action<GraphQLError> taken, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await resource.RecheckAsync(principal, ended) is { } failure)
                {
                    taken(new(Gateway.ErrorCodes.Unauthenticated, failure.Description));
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // There is nothing left to watch.
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            // Whether it was taken back cannot be told, so nothing more is disclosed.
            taken(DatabaseTrouble.Error);
        }
    }
}
