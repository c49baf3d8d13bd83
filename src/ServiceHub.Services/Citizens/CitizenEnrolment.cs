using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>
/// People whom the shared profile does not know though an agency may: nobody is turned away because one office has not met
/// them. Who is found is entered into the profile, so that the next one who asks meets the same citizen.
/// </summary>
/// <param name="entry">Enters them.</param>
/// <param name="sources">The agencies behind the citizen's fields.</param>
/// <param name="binding">Makes their readers.</param>
/// <param name="news">Told of newcomers.</param>
/// <param name="time">The clock.</param>
internal sealed class CitizenEnrolment(CitizenEntry entry, IReadOnlyList<Source> sources, SourceBinding binding, CitizenNews news, TimeProvider time)
{
    private static readonly AgencyAnswer TooLate = AgencyAnswer.Failed(new AgencyFailure(
        AgencyFailureCode.TimedOut, AgencyFailureOrigin.Hub, "No answer within half of the request's time, after which nobody is looked for."));

    private const string CannotTell =
        "The shared profile does not know this person, and not every agency that might could be asked. Ask again later.";

    /// <summary>Whether the caller may know of a person through whom an identifier became known: any agency's but a closed one's.</summary>
    public bool IsOpen(string identifierSource, Operation operation, CitizenView citizen) =>
        sources.Where(source => source.From.Agency.Name == identifierSource).All(source => source.IsOpen(operation, citizen));

    /// <summary>Asks every agency that the caller may read, all at once.</summary>
    /// <returns>Those found, and those of whom an agency that failed might know; the others are unknown.</returns>
    public async Task<IReadOnlyDictionary<NationalId, Resolved<CitizenView?>>> FindAsync(
        IReadOnlyList<NationalId> numbers, Freshness freshness, Operation operation, CancellationToken cancellation)
    {
        var open = sources.Where(source => source.IsOpen(operation, citizen: null)).DistinctBy(source => source.From).ToList();
        if (numbers.Count == 0 || open.Count == 0)
        {
            return new Dictionary<NationalId, Resolved<CitizenView?>>();
        }
        IReadOnlyList<NationalId?> people = [.. numbers];
        var answers = open.Select(source => binding.Reader(source.From).AskAsync(people, freshness, operation, cancellation)).ToList();
        await HalfOfTheTimeAsync(answers, operation.WaitUntil(time.GetUtcNow() + open[0].From.Deadline), cancellation);
        Dictionary<NationalId, Resolved<CitizenView?>> found = [];
        List<(NationalId Number, string Source)> known = [];
        for (var row = 0; row < numbers.Count; row++)
        {
            var said = open.Zip(answers, (source, answer) => (source.From, Answer: answer.IsCompletedSuccessfully ? answer.Result[row].Answer : TooLate)).ToList();
            if (said.Find(entry => entry.Answer.Record is not null).From is { } knows)
            {
                known.Add((numbers[row], knows.Agency.Name));
            }
            else if (said.Find(entry => entry.Answer.Failure is not null) is { From: { } failed, Answer.Failure: { } failure })
            {
                found[numbers[row]] = AgencyErrors.Unavailable(CannotTell, failed, failure);
            }
        }
        foreach (var (number, citizen) in await EnrolAsync(known, operation, cancellation))
        {
            found[number] = new CitizenView(citizen, number, freshness);
        }
        return found;
    }

    /// <summary>
    /// The other half belongs to the citizens' fields: one agency that hangs while somebody is looked for must not cost all others their
    /// answers. What comes later still counts for the fields of who was found.
    /// </summary>
    private async Task HalfOfTheTimeAsync(IReadOnlyList<Task> answers, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var left = deadline - time.GetUtcNow();
        try
        {
            await Task.WhenAll(answers).WaitAsync(left > TimeSpan.Zero ? left / 2 : TimeSpan.Zero, time, cancellation);
        }
        catch (TimeoutException)
        {
        }
    }

    private async Task<IReadOnlyDictionary<NationalId, Citizen>> EnrolAsync(
        List<(NationalId Number, string Source)> people, Operation operation, CancellationToken cancellation)
    {
        var (citizens, added) = await entry.EnterAsync(people, cancellation);
        if (added.Count > 0)
        {
            news.Enrolled(added, operation);
        }
        return citizens;
    }
}
