using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls.Sharing;

/// <summary>
/// The calls of one operation that are under way. Who asks what is being asked already waits for that call; of a question about
/// several only those are asked about whom nobody is asking yet.
/// </summary>
/// <param name="batchSize">How many subjects go into one call.</param>
/// <param name="begin">Begins calls, and completes each.</param>
/// <param name="joined">Is told how many subjects were asked about already.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedCalls(int batchSize, Action<IReadOnlyList<SharedCall>> begin, Action<int> joined, TimeProvider time)
{
    private static readonly AgencyAnswer TooLate = AgencyAnswer.Failed(new AgencyFailure(
        AgencyFailureCode.TimedOut, AgencyFailureOrigin.Hub, "No answer within the time of the request."));

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Asked, NationalId Subject), SharedCall> _underWay = [];

    /// <summary>Waits for each subject's call until the deadline.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="request">The same as a call; its subjects come once each.</param>
    /// <param name="deadline">When the answers are needed.</param>
    /// <param name="cancellation">The caller goes away; the calls go on for others.</param>
    /// <returns>One answer a subject, in their order.</returns>
    public async Task<IReadOnlyList<AgencyAnswer>> AskAsync(
        string asked, AgencyRequest request, DateTimeOffset deadline, CancellationToken cancellation)
    {
        if (deadline <= time.GetUtcNow())
        {
            return [.. request.Subjects.Select(_ => TooLate)];
        }
        var calls = Enter(asked, request, deadline);
        var all = calls.Count == 1 ? calls.First().Answers : (Task)Task.WhenAll(calls.Select(call => call.Answers));
        var overdue = false;
        try
        {
            var left = deadline - time.GetUtcNow();
            await all.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellation);
        }
        catch (TimeoutException)
        {
            overdue = true;
        }
        finally
        {
            Leave(calls, overdue);
        }
        return Collect(calls, request.Subjects);
    }

    /// <summary>From now on nobody joins the calls about these subjects, and what they say is not kept; null for all subjects.</summary>
    public void Outdate(IReadOnlyList<NationalId>? subjects)
    {
        var about = subjects?.ToHashSet();
        lock (_lock)
        {
            foreach (var call in _underWay.Where(entry => about is null || about.Contains(entry.Key.Subject)).Select(entry => entry.Value).Distinct().ToList())
            {
                call.IsOutdated = true;
                Remove(call);
            }
        }
    }

    /// <summary>Nobody joins the call any more: it is over.</summary>
    public void Close(SharedCall call)
    {
        lock (_lock)
        {
            Remove(call);
        }
    }

    private HashSet<SharedCall> Enter(string asked, AgencyRequest request, DateTimeOffset deadline)
    {
        HashSet<SharedCall> calls = [];
        List<SharedCall> own = [];
        lock (_lock)
        {
            var unasked = request.Subjects.Where(subject => !TryJoin(asked, subject, deadline, calls)).ToList();
            joined(request.Subjects.Count - unasked.Count);
            foreach (var part in unasked.Chunk(batchSize))
            {
                var call = new SharedCall(asked, request with { Subjects = part }, deadline);
                own.Add(call);
                Array.ForEach(part, subject => _underWay.Add((asked, subject), call));
            }
        }
        calls.UnionWith(own);
        if (own.Count > 0)
        {
            begin(own);
        }
        return calls;
    }

    private bool TryJoin(string asked, NationalId subject, DateTimeOffset deadline, HashSet<SharedCall> calls)
    {
        if (!_underWay.TryGetValue((asked, subject), out var call))
        {
            return false;
        }
        if (calls.Add(call))
        {
            call.Waiting++;
            call.Extend(deadline);
        }
        return true;
    }

    private void Leave(HashSet<SharedCall> calls, bool overdue)
    {
        List<SharedCall> alone = [];
        lock (_lock)
        {
            foreach (var call in calls.Where(call => --call.Waiting == 0 && !call.Answers.IsCompleted))
            {
                Remove(call);
                alone.Add(call);
            }
        }
        alone.ForEach(call => call.GiveUp(overdue));
    }

    private void Remove(SharedCall call)
    {
        foreach (var subject in call.Subjects)
        {
            if (_underWay.TryGetValue((call.Asked, subject), out var current) && current == call)
            {
                _underWay.Remove((call.Asked, subject));
            }
        }
    }

    private static IReadOnlyList<AgencyAnswer> Collect(HashSet<SharedCall> calls, IReadOnlyList<NationalId> subjects)
    {
        var answers = new Dictionary<NationalId, AgencyAnswer>(subjects.Count);
        foreach (var call in calls)
        {
            for (var i = 0; i < call.Subjects.Count; i++)
            {
                answers[call.Subjects[i]] = call.Answers.IsCompletedSuccessfully ? call.Answers.Result[i] : TooLate;
            }
        }
        return [.. subjects.Select(subject => answers[subject])];
    }
}
