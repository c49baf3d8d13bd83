using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>Resolves <c>Subscription.citizen</c>.</summary>
/// <param name="citizens">Finds them, anew for each event.</param>
/// <param name="news">Tells when.</param>
internal sealed class CitizenSubscription(FindCitizens citizens, CitizenNews news)
{
    public void Bind(ResolverMap map, CitizenRoots roots)
    {
        roots.Add("Subscription.citizen", (arguments, _) => [arguments.Get<CitizenLookup>("by")]);
        map.Subscription()
            .Argument<CitizenLookup>("citizen", "by")
            .Stream("citizen", batch => WatchAsync(batch.Argument<CitizenLookup>("by"), batch.State<Operation>(), batch.Cancellation));
    }

    private async IAsyncEnumerable<Resolved<CitizenView?>> WatchAsync(
        CitizenLookup by, Operation operation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Before the first look, so that nothing is missed in between.
        using var listener = news.Listen(by.NationalId, operation);
        FieldError? told = null;
        do
        {
            operation.Forget();
            var citizen = (await citizens.FindAsync([by], Freshness.Usual, operation, cancellation))[0];
            // Who stays unknown to this token is not betrayed by the moment in which another met them.
            if (told is null || told.Code != citizen.Error?.Code)
            {
                yield return citizen;
            }
            told = citizen.Error;
        }
        while (await listener.HearAsync(cancellation));
    }
}
