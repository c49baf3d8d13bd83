using Polly;
using Polly.Timeout;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>
/// One agency as the hub calls it. Whatever goes wrong at the agency, on the way to it or in its adapter comes back as a failure
/// in the answers; nothing of it reaches another agency.
/// </summary>
public sealed class Agency : IDisposable
{
    private readonly AgencyManifest _manifest;
    private readonly IAgencyAdapter _adapter;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;

    internal Agency(AgencyManifest manifest, IAgencyAdapter adapter, TimeProvider time)
    {
        (_manifest, _adapter, _time) = (manifest, adapter, time);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = manifest.Timeout })
            .Build();
    }

    /// <summary>Its short name, such as <c>identity-card</c>.</summary>
    public string Name => _manifest.Agency;

    /// <summary>Its name for people.</summary>
    public LocalizedText Title => _manifest.Name;

    /// <summary>The protocol that it speaks.</summary>
    public string Protocol => _manifest.Protocol;

    /// <summary>The fields of its records.</summary>
    public RecordShape Shape => _manifest.Mapping.Shape;

    /// <summary>How old a record may be, by its <see cref="AgencyAnswer.AsOf"/>, before it counts as stale; null for any age.</summary>
    public TimeSpan? FreshFor => _manifest.FreshFor;

    /// <summary>For an agency that drops files: takes them in. Null for the others.</summary>
    public IAgencyIntake? Intake => _adapter as IAgencyIntake;

    /// <summary>Asks about subjects, each once, in as many parallel calls as the manifest's batch size makes of them.</summary>
    /// <param name="subjects">Whom to ask about; one may come more than once.</param>
    /// <param name="cancellation">The caller gives up; alone this throws.</param>
    /// <returns>One answer for each of the subjects, in the same order; expected failures are answers.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<AgencyReply> AskAsync(IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var askedAt = _time.GetUtcNow();
        var start = _time.GetTimestamp();
        var parts = subjects.Distinct().Chunk(_manifest.BatchSize).ToArray();
        var answers = await Task.WhenAll(parts.Select(part => AskPartAsync(part, cancellation)));

        var bySubject = new Dictionary<NationalId, AgencyAnswer>(subjects.Count);
        foreach (var (part, answered) in parts.Zip(answers))
        {
            foreach (var (subject, answer) in part.Zip(answered))
            {
                bySubject.Add(subject, answer);
            }
        }
        return new AgencyReply([.. subjects.Select(subject => bySubject[subject])], askedAt, _time.GetElapsedTime(start));
    }

    /// <inheritdoc/>
    public void Dispose() => (_adapter as IDisposable)?.Dispose();

    private async Task<IReadOnlyList<AgencyAnswer>> AskPartAsync(NationalId[] part, CancellationToken cancellation)
    {
        IReadOnlyList<AgencyAnswer> answers;
        try
        {
            answers = await _pipeline.ExecuteAsync(
                // An adapter that ignores its deadline is left behind, so that only its own answer is lost.
                static (state, deadline) => new ValueTask<IReadOnlyList<AgencyAnswer>>(
                    state._adapter.AskAsync(state.part, deadline).AsTask().WaitAsync(deadline)),
                (_adapter, part),
                cancellation);
            if (answers.Count != part.Length || answers.Contains(null))
            {
                answers = FailAll(part, AgencyFailure.OfHub("The adapter did not answer for each subject."));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            CallMeter.CountCancelled(Name);
            throw;
        }
        catch (Exception exception)
        {
            answers = FailAll(part, FailureClassifier.Classify(exception));
        }
        CallMeter.Count(Name, answers);
        return answers;
    }

    private AgencyAnswer[] FailAll(NationalId[] part, AgencyFailure failure)
    {
        var named = AgencyAnswer.Failed(failure with { Detail = $"{Name}: {failure.Detail}" });
        return [.. Enumerable.Repeat(named, part.Length)];
    }
}
