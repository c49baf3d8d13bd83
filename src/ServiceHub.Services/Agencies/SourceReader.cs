using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Agencies;

/// <summary>Asks one operation of an agency about many people at once, and logs why it could not say.</summary>
/// <param name="from">The operation.</param>
/// <param name="logger">Gets the private detail that clients never see.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceReader(AgencyOperation from, ILogger<SourceReader> logger, TimeProvider time)
{
    /// <summary>Answers for each person, in order; null stands for who has no number to ask by.</summary>
    public async Task<IReadOnlyList<SourceAnswer>> AskAsync(
        IReadOnlyList<NationalId?> people, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        List<(NationalId Person, TaskCompletionSource<SourceAnswer> Answer)> unasked = [];
        foreach (var person in people.OfType<NationalId>())
        {
            var answer = new TaskCompletionSource<SourceAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (operation.Answers.TryAdd((from.Key, person, freshness), answer))
            {
                unasked.Add((person, answer));
            }
        }
        await AskAsync(unasked, freshness, operation, cancellation);
        return await Task.WhenAll(people.Select(person =>
            person is { } known ? operation.Answers[(from.Key, known, freshness)].Task : Task.FromResult(SourceAnswer.NotAsked)));
    }

    private async Task AskAsync(List<(NationalId Person, TaskCompletionSource<SourceAnswer> Answer)> unasked, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        if (unasked.Count == 0)
        {
            return;
        }
        try
        {
            var question = new AgencyQuestion([.. unasked.Select(entry => entry.Person)])
            {
                OnBehalfOf = operation.Caller.Organisation,
                Deadline = operation.WaitUntil(time.GetUtcNow() + from.Deadline),
                MaxAge = freshness.MaxAge,
                AllowStale = freshness.AllowStale,
            };
            var reply = await from.AskAsync(question, cancellation);
            LogFailures(reply);
            if (StaleSource.Of(from, reply) is { } stale)
            {
                operation.Stale.AddOrUpdate(from.Key, stale, (_, before) => before.And(stale));
            }
            foreach (var (entry, answer) in unasked.Zip(reply.Answers))
            {
                entry.Answer.SetResult(new SourceAnswer(answer, reply.AskedAt, reply.Took));
            }
        }
        catch (Exception error)
        {
            // Everybody of the operation who waits for these answers sees it, the caller first.
            unasked.ForEach(entry => entry.Answer.TrySetException(error));
        }
    }

    /// <summary>One line a cause, not one a citizen. Of an exception only the type: its text may hold what the agency sent.</summary>
    private void LogFailures(AgencyReply reply)
    {
        foreach (var failures in reply.Answers.Select(answer => answer.Failure).OfType<AgencyFailure>().GroupBy(failure => failure))
        {
            Log.AgencyFailed(logger, from.Key, failures.Key.Code, failures.Key.Origin, failures.Count(), failures.Key.Detail, failures.Key.Exception?.GetType());
        }
    }
}
