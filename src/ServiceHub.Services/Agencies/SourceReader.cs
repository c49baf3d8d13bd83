using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Agencies;

/// <summary>Asks one agency about many citizens at once, and logs why it could not say.</summary>
/// <param name="agency">The agency.</param>
/// <param name="logger">Gets the private detail that clients never see.</param>
internal sealed class SourceReader(Agency agency, ILogger<SourceReader> logger)
{
    public async ValueTask<IReadOnlyList<SourceAnswer>> AskAsync(IReadOnlyList<CitizenView> citizens, CancellationToken cancellation)
    {
        var asked = citizens
            .Where(citizen => !citizen.Known.ContainsKey(agency.Name))
            .Select(citizen => citizen.NationalId).OfType<Adapters.Values.NationalId>().ToList();
        var reply = asked.Count == 0 ? null : await agency.AskAsync(asked, cancellation);
        LogFailures(reply);
        var next = 0;
        return [.. citizens.Select(citizen =>
            citizen.Known.TryGetValue(agency.Name, out var known) ? known
            : citizen.NationalId is null ? SourceAnswer.NotAsked
            : new SourceAnswer(reply!.Answers[next++], reply.AskedAt, reply.Took))];
    }

    /// <summary>One line a cause, not one a citizen. Of an exception only the type: its text may hold what the agency sent.</summary>
    private void LogFailures(AgencyReply? reply)
    {
        foreach (var failures in (reply?.Answers ?? []).Select(answer => answer.Failure).OfType<AgencyFailure>().GroupBy(failure => failure))
        {
            Log.AgencyFailed(logger, agency.Name, failures.Key.Code, failures.Key.Origin, failures.Count(), failures.Key.Detail, failures.Key.Exception?.GetType());
        }
    }
}
