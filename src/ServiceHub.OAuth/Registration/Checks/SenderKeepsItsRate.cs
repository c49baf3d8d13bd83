using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Nobody fills the queue of those who approve: a client asks here no more often than people could read, at this gateway.</summary>
internal sealed class SenderKeepsItsRate(TimeProvider time) : IRequestCheck<RegistrationContext>
{
    public const int MostPerMinute = 60;

    private readonly MinuteCounts<string> _requests = new(time);

    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        _requests.Add(context.Actor.ClientId!) <= MostPerMinute ? default : new(OAuthErrors.TooManyRequests(MostPerMinute, _requests.Remaining));
}
