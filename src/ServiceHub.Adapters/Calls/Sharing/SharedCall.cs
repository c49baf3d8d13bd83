using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls.Sharing;

/// <summary>One call, waiting for its turn or under way, for everybody who waits for it. It is given up when nobody does.</summary>
/// <param name="asked">What is asked; equal texts mean the same question.</param>
/// <param name="request">The call.</param>
/// <param name="deadline">When the first who waits needs the answer.</param>
internal sealed class SharedCall(string asked, AgencyRequest request, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<IReadOnlyList<AgencyAnswer>> _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _deadline = deadline.UtcTicks;

    public string Asked { get; } = asked;

    public AgencyRequest Request { get; } = request;

    public IReadOnlyList<NationalId> Subjects => Request.Subjects;

    /// <summary>How many wait; kept by <see cref="SharedCalls"/> under its lock.</summary>
    public int Waiting { get; set; } = 1;

    /// <summary>Whether it was begun before something changed at the agency, so that what it says must not be kept.</summary>
    public bool IsOutdated { get; set; }

    /// <summary>Whether it was given up because its last waiter's time was over, which tells of the agency; and not because all went away.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>Whether a second attempt stands beside the first.</summary>
    public bool IsHedged { get; set; }

    /// <summary>When the most patient of those who wait needs the answer.</summary>
    public DateTimeOffset Deadline => new(Interlocked.Read(ref _deadline), TimeSpan.Zero);

    /// <summary>Ends when nobody waits.</summary>
    public CancellationToken GivenUp => Cancellation.Token;

    /// <summary>One answer for each subject; never fails.</summary>
    public Task<IReadOnlyList<AgencyAnswer>> Answers => _answers.Task;

    private CancellationTokenSource Cancellation { get; } = new();

    public void Extend(DateTimeOffset deadline) => Interlocked.Exchange(ref _deadline, Math.Max(_deadline, deadline.UtcTicks));

    public void GiveUp(bool overdue)
    {
        IsOverdue = overdue;
        Cancellation.Cancel();
    }

    public void Complete(IReadOnlyList<AgencyAnswer> answers) => _answers.TrySetResult(answers);
}
