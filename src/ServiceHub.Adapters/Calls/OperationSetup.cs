using System.Collections.Frozen;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Calls.Resilience;
using ServiceHub.Adapters.Calls.Sharing;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>What a manifest made of an operation. It lasts, with its adapter, until it was retired and its last call has ended.</summary>
internal sealed class OperationSetup
{
    private readonly IAgencyAdapter _adapter;
    private readonly AgencyPipeline _agency;
    private readonly CallRunner _runner;
    private readonly SharedCalls _calls;
    private readonly AnswerCaching? _caching;
    private int _uses = 1;

    public OperationSetup(OperationManifest manifest, IAgencyAdapter adapter, AgencyPipeline agency, AgencyCallOptions options, TimeProvider time)
    {
        (Manifest, _adapter, _agency) = (manifest, adapter, agency);
        _runner = new CallRunner(manifest, adapter, agency, time);
        _calls = new SharedCalls(manifest.BatchSize, Begin, subjects => CallMeter.CountShared(manifest, subjects), time);
        _caching = manifest.Cache is { } policy && options.Cache is { } cache ? new AnswerCaching(manifest, policy, cache, time) : null;
    }

    public OperationManifest Manifest { get; }

    public IAgencyAdapter Adapter => _adapter;

    public CallHistory History
    {
        get => _runner.History;
        set => _runner.History = value;
    }

    public AgencyState State => new(
        _agency.Circuit, _agency.InFlight, _agency.Queued, History.LastSuccess, History.LastFailure?.Code, History.LastFailure?.At);

    /// <summary>Answers from what is kept, from calls under way and from the agency; one answer a subject, each subject once.</summary>
    public async Task<IReadOnlyDictionary<NationalId, AgencyAnswer>> AskAsync(
        AgencyQuestion question, AgencyRequest request, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var asked = AskedText.Of(Manifest, request);
        var kept = _caching is null
            ? FrozenDictionary<NationalId, AgencyAnswer>.Empty
            : await _caching.FindAsync(request.Subjects, asked, question, cancellation);
        var answers = kept.Where(entry => _caching!.IsFresh(entry.Value)).ToDictionary();
        if (_caching is not null)
        {
            CallMeter.CountCache(Manifest, "fresh", answers.Count);
            CallMeter.CountCache(Manifest, "miss", request.Subjects.Count - answers.Count);
        }
        var unknown = request.Subjects.Where(subject => !answers.ContainsKey(subject)).ToList();
        if (unknown.Count == 0)
        {
            return answers;
        }
        var said = await _calls.AskAsync(asked, request with { Subjects = unknown }, deadline, cancellation);
        foreach (var (subject, answer) in unknown.Zip(said))
        {
            answers.Add(subject, question.AllowStale && kept.TryGetValue(subject, out var old) ? InPlaceOf(answer, old) : answer);
        }
        return answers;
    }

    public void Outdate(IReadOnlyList<NationalId>? subjects) => _calls.Outdate(subjects);

    /// <summary>Keeps it from ending; false when it has.</summary>
    public bool TryEnter()
    {
        int uses;
        do
        {
            uses = Volatile.Read(ref _uses);
        }
        while (uses > 0 && Interlocked.CompareExchange(ref _uses, uses + 1, uses) != uses);
        return uses > 0;
    }

    public void Exit()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            (_adapter as IDisposable)?.Dispose();
        }
    }

    private AgencyAnswer InPlaceOf(AgencyAnswer answer, AgencyAnswer kept)
    {
        if (_caching!.InPlaceOf(answer, kept) is not { } stale)
        {
            return answer;
        }
        CallMeter.CountCache(Manifest, "stale");
        return stale;
    }

    /// <summary>
    /// Begins as many calls as the agency takes at once, the others one after the other: a question about many takes no more of the
    /// queue than that.
    /// </summary>
    private void Begin(IReadOnlyList<SharedCall> calls)
    {
        var next = -1;
        for (var i = 0; i < Math.Min(calls.Count, _agency.Limits.Concurrency); i++)
        {
            // Entered already by whoever asks.
            TryEnter();
            _ = RunAllAsync();
        }

        async Task RunAllAsync()
        {
            try
            {
                while (Interlocked.Increment(ref next) is var at && at < calls.Count)
                {
                    await RunAsync(calls[at]);
                }
            }
            finally
            {
                Exit();
            }
        }
    }

    private async Task RunAsync(SharedCall call)
    {
        var answers = await _runner.RunAsync(call);
        // Before the call is over, so that whoever asks next finds the one or the other.
        if (!call.IsOutdated)
        {
            _caching?.Keep(call.Asked, call.Subjects, answers);
        }
        _calls.Close(call);
        call.Complete(answers);
    }
}
