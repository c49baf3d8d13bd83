using Polly;
using Polly.Timeout;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>
/// One thing that an agency can be asked, as the hub calls it. Whatever goes wrong at the agency, on the way to it or in its
/// adapter comes back as a failure in the answers; nothing of it reaches another agency.
/// </summary>
public sealed class AgencyOperation : IDisposable
{
    private readonly OperationManifest _manifest;
    private readonly IAgencyAdapter _adapter;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;

    internal AgencyOperation(OperationManifest manifest, IAgencyAdapter adapter, TimeProvider time)
    {
        (_manifest, _adapter, _time) = (manifest, adapter, time);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = manifest.Timeout })
            .Build();
    }

    /// <summary>The agency.</summary>
    public Agency Agency { get; internal set; } = null!;

    /// <summary>Its name, such as <c>card</c>.</summary>
    public string Name => _manifest.Operation;

    /// <summary>Agency and operation in one text, such as <c>identity-card/card</c>.</summary>
    public string Key => _manifest.Key;

    /// <summary>The protocol that it speaks.</summary>
    public string Protocol => _manifest.Protocol;

    /// <summary>The fields of its records.</summary>
    public RecordShape Shape => _manifest.Mapping.Shape;

    /// <summary>What it must be told besides the subject, each with the converter that writes the agency's form.</summary>
    public IReadOnlyDictionary<string, IValueConverter> Inputs => _manifest.Inputs;

    /// <summary>Whether the agency may hold several records of one subject.</summary>
    public bool Many => _manifest.Many;

    /// <summary>How many records of one subject are told; who has more is not told in part.</summary>
    public int MaxRecords => _manifest.MaxRecords;

    /// <summary>How old a record may be, by its <see cref="AgencyAnswer.AsOf"/>, before it counts as stale; null for any age.</summary>
    public TimeSpan? FreshFor => _manifest.FreshFor;

    /// <summary>For an agency that drops files: takes them in. Null for the others.</summary>
    public IAgencyIntake? Intake => _adapter as IAgencyIntake;

    /// <summary>Asks about subjects, each once, in as many parallel calls as the manifest's batch size makes of them.</summary>
    /// <param name="question">Whom to ask about, and with what.</param>
    /// <param name="cancellation">The caller gives up; alone this throws.</param>
    /// <returns>One answer for each of the subjects, in the same order; expected failures are answers.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<AgencyReply> AskAsync(AgencyQuestion question, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var askedAt = _time.GetUtcNow();
        var start = _time.GetTimestamp();
        var subjects = question.Subjects;
        var inputs = Write(question.Inputs);
        var onBehalfOf = _manifest.TellsOrganisation ? question.OnBehalfOf : null;
        var parts = subjects.Distinct().Chunk(_manifest.BatchSize).ToArray();
        var answers = await Task.WhenAll(parts.Select(part => AskPartAsync(
            new AgencyRequest(part) { Inputs = inputs, OnBehalfOf = onBehalfOf }, cancellation)));

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

    /// <exception cref="ArgumentException">An input is missing, or not of its converter's type: a mistake of the hub's own.</exception>
    private Dictionary<string, string> Write(IReadOnlyDictionary<string, object> inputs) => _manifest.Inputs.ToDictionary(
        input => input.Key,
        input => inputs.TryGetValue(input.Key, out var value) && input.Value.Write(value) is { } text
            ? text
            : throw new ArgumentException($"{Key} lacks its input {input.Key}.", nameof(inputs)),
        StringComparer.Ordinal);

    private async Task<IReadOnlyList<AgencyAnswer>> AskPartAsync(AgencyRequest request, CancellationToken cancellation)
    {
        IReadOnlyList<AgencyAnswer> answers;
        try
        {
            answers = await _pipeline.ExecuteAsync(
                // An adapter that ignores its deadline is left behind, so that only its own answer is lost.
                static (state, deadline) => new ValueTask<IReadOnlyList<AgencyAnswer>>(
                    state._adapter.AskAsync(state.request, deadline).AsTask().WaitAsync(deadline)),
                (_adapter, request),
                cancellation);
            if (answers.Count != request.Subjects.Count || answers.Contains(null))
            {
                answers = FailAll(request, AgencyFailure.OfHub("The adapter did not answer for each subject."));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            CallMeter.CountCancelled(_manifest.Agency);
            throw;
        }
        catch (Exception exception)
        {
            answers = FailAll(request, FailureClassifier.Classify(exception));
        }
        CallMeter.Count(_manifest.Agency, answers);
        return answers;
    }

    private AgencyAnswer[] FailAll(AgencyRequest request, AgencyFailure failure)
    {
        var named = AgencyAnswer.Failed(failure with { Detail = $"{Key}: {failure.Detail}" });
        return [.. Enumerable.Repeat(named, request.Subjects.Count)];
    }
}
