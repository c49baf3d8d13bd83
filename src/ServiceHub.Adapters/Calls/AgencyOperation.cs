using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>
/// One thing that an agency can be asked, as the hub calls it. Whatever goes wrong at the agency, on the way to it or in its
/// adapter comes back as a failure in the answers; nothing of it reaches another agency. It stays the same when its manifest is read
/// again, and what it says of itself is then what the manifest says.
/// </summary>
public sealed class AgencyOperation
{
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromHours(1);

    private readonly AgencyCallOptions _options;
    private readonly TimeProvider _time;
    private volatile OperationSetup _setup;

    internal AgencyOperation(Agency agency, OperationSetup setup, AgencyCallOptions options, TimeProvider time) =>
        (Agency, _setup, _options, _time) = (agency, setup, options, time);

    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; }

    /// <summary>Its name, such as <c>card</c>.</summary>
    public string Name => _setup.Manifest.Operation;

    /// <summary>Agency and operation in one text, such as <c>identity-card/card</c>.</summary>
    public string Key => _setup.Manifest.Key;

    /// <summary>The protocol that it speaks.</summary>
    public string Protocol => _setup.Manifest.Protocol;

    /// <summary>The fields of its records.</summary>
    public RecordShape Shape => _setup.Manifest.Mapping.Shape;

    /// <summary>What it must be told besides the subject, each with the converter that writes the agency's form.</summary>
    public IReadOnlyDictionary<string, IValueConverter> Inputs => _setup.Manifest.Inputs;

    /// <summary>Whether the agency may hold several records of one subject.</summary>
    public bool Many => _setup.Manifest.Many;

    /// <summary>How many records of one subject are told; who has more is not told in part.</summary>
    public int MaxRecords => _setup.Manifest.MaxRecords;

    /// <summary>How long the hub waits for an answer that nobody needs sooner.</summary>
    public TimeSpan Deadline => _options.Deadline;

    /// <summary>How old a record may be, by its <see cref="AgencyAnswer.AsOf"/>, before it counts as stale; null for any age.</summary>
    public TimeSpan? FreshFor => _setup.Manifest.FreshFor;

    /// <summary>For an agency that drops files: takes them in. Null for the others.</summary>
    public IAgencyIntake? Intake => _setup.Adapter as IAgencyIntake;

    /// <summary>How it is doing; circuit, calls and queue are its agency's.</summary>
    public AgencyState State => _setup.State;

    /// <summary>
    /// Asks about subjects, each once, in as many parallel calls as the manifest's batch size makes of them. An answer may be one
    /// that was kept, or come of a call that another caller began: whoever calls has made sure that its own caller may have it.
    /// </summary>
    /// <param name="question">Whom to ask about, and with what.</param>
    /// <param name="cancellation">The caller gives up; alone this throws.</param>
    /// <returns>One answer for each of the subjects, in the same order; expected failures are answers.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<AgencyReply> AskAsync(AgencyQuestion question, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var askedAt = _time.GetUtcNow();
        var start = _time.GetTimestamp();
        var setup = Enter();
        try
        {
            var request = new AgencyRequest([.. question.Subjects.Distinct()])
            {
                Inputs = Write(setup, question.Inputs),
                OnBehalfOf = setup.Manifest.TellsOrganisation ? question.OnBehalfOf : null,
            };
            var answers = await setup.AskAsync(question, request, DeadlineOf(question, askedAt), cancellation);
            return new AgencyReply(
                [.. question.Subjects.Select(subject => Aged(answers[subject], setup.Manifest.FreshFor))], askedAt, _time.GetElapsedTime(start));
        }
        finally
        {
            setup.Exit();
        }
    }

    internal void Outdate(IReadOnlyList<NationalId>? subjects) => _setup.Outdate(subjects);

    internal AgencyOperation Become(AgencyOperation other)
    {
        other._setup.History = _setup.History;
        _setup = other._setup;
        return this;
    }

    internal AgencyOperation Join(Agency agency)
    {
        Agency = agency;
        return this;
    }

    /// <exception cref="ObjectDisposedException">Its agency's manifest no longer has it.</exception>
    private OperationSetup Enter()
    {
        while (true)
        {
            var setup = _setup;
            if (setup.TryEnter())
            {
                return setup;
            }
            ObjectDisposedException.ThrowIf(setup == _setup, this);
        }
    }

    private DateTimeOffset DeadlineOf(AgencyQuestion question, DateTimeOffset now)
    {
        var last = now + LongestDeadline;
        return question.Deadline is not { } deadline ? now + _options.Deadline : deadline < last ? deadline : last;
    }

    private AgencyAnswer Aged(AgencyAnswer answer, TimeSpan? freshFor) =>
        answer.Record is not null && !answer.IsStale && _time.GetUtcNow() - (answer.AsOf ?? answer.AskedAt) > freshFor
            ? answer with { IsStale = true }
            : answer;

    /// <exception cref="ArgumentException">An input is missing, or not of its converter's type: a mistake of the hub's own.</exception>
    private static Dictionary<string, string> Write(OperationSetup setup, IReadOnlyDictionary<string, object> inputs) => setup.Manifest.Inputs.ToDictionary(
        input => input.Key,
        input => inputs.TryGetValue(input.Key, out var value) && input.Value.Write(value) is { } text
            ? text
            : throw new ArgumentException($"{setup.Manifest.Key} lacks its input {input.Key}.", nameof(inputs)),
        StringComparer.Ordinal);
}
