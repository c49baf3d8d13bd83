using ServiceHub.Gateway.GraphQL.Load;

namespace ServiceHub.Gateway.Tests.GraphQL.Load;

public sealed class OperationGateTests
{
    [Fact]
    public async Task One_client_cannot_take_the_whole_gate()
    {
        using var gate = Gate(all: 3, perClient: 2);
        using var one = await gate.EnterAsync("greedy", default);
        using var two = await gate.EnterAsync("greedy", default);
        using var three = await gate.EnterAsync("greedy", default);
        using var other = await gate.EnterAsync("other", default);
        (one.IsAcquired, two.IsAcquired, three.IsAcquired, other.IsAcquired).ShouldBe((true, true, false, true));
    }

    [Fact]
    public async Task All_clients_together_do_not_exceed_the_gate()
    {
        using var gate = Gate(all: 2, perClient: 2);
        using var one = await gate.EnterAsync("one", default);
        using var two = await gate.EnterAsync("two", default);
        using var three = await gate.EnterAsync("three", default);
        (one.IsAcquired, two.IsAcquired, three.IsAcquired).ShouldBe((true, true, false));
    }

    [Fact]
    public async Task Being_turned_away_at_the_gate_costs_nothing_of_the_clients_share()
    {
        using var gate = Gate(all: 1, perClient: 1);
        var one = await gate.EnterAsync("one", default);
        (await gate.EnterAsync("two", default)).Dispose();
        one.Dispose();
        using var two = await gate.EnterAsync("two", default);
        two.IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Events_wait_for_a_turn_of_their_own_and_leave_the_gate_to_who_asks()
    {
        using var gate = Gate(all: 8, perClient: 8);
        var one = await gate.EnterEventAsync("watcher", default);
        var two = gate.EnterEventAsync("watcher", default).AsTask();
        two.IsCompleted.ShouldBeFalse();
        using var query = await gate.EnterAsync("watcher", default);
        query.IsAcquired.ShouldBeTrue();
        one.Dispose();
        (await two).Dispose();
    }

    [Fact]
    public async Task Who_waits_enters_when_one_leaves()
    {
        using var gate = Gate(all: 1, perClient: 1, wait: TimeSpan.FromMinutes(1));
        var one = await gate.EnterAsync("one", default);
        var two = gate.EnterAsync("two", default).AsTask();
        two.IsCompleted.ShouldBeFalse();
        one.Dispose();
        using var entered = await two;
        entered.IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_waited_too_long_is_turned_away()
    {
        var time = new ManualTime();
        using var gate = new OperationGate(Options(1, 1, TimeSpan.FromSeconds(2)), time);
        using var one = await gate.EnterAsync("one", default);
        var two = gate.EnterAsync("two", default).AsTask();
        two.IsCompleted.ShouldBeFalse();
        time.Fire();
        using var late = await two;
        late.IsAcquired.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_turned_away_but_gone()
    {
        using var gate = Gate(all: 1, perClient: 1, wait: TimeSpan.FromMinutes(1));
        using var one = await gate.EnterAsync("one", default);
        using var gone = new CancellationTokenSource();
        var two = gate.EnterAsync("two", gone.Token).AsTask();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(two);
    }

    [Fact]
    public async Task No_more_wait_than_may_be_executed()
    {
        using var gate = Gate(all: 1, perClient: 1, wait: TimeSpan.FromMinutes(1));
        using var one = await gate.EnterAsync("one", default);
        using var gone = new CancellationTokenSource();
        var waiting = gate.EnterAsync("two", gone.Token).AsTask();
        using var third = await gate.EnterAsync("three", default);
        third.IsAcquired.ShouldBeFalse();
        waiting.IsCompleted.ShouldBeFalse();
        await gone.CancelAsync();
    }

    [Fact]
    public void Numbers_that_cannot_be_are_named()
    {
        new LoadOptions().Errors().ShouldBeEmpty();
        new LoadOptions { ConcurrentOperations = 0, ConcurrentOperationsPerClient = 5, LongestWait = TimeSpan.FromHours(1) }.Errors().Count().ShouldBe(3);
    }

    private static OperationGate Gate(int all, int perClient, TimeSpan wait = default) => new(Options(all, perClient, wait), TimeProvider.System);

    private static LoadOptions Options(int all, int perClient, TimeSpan wait) =>
        new() { ConcurrentOperations = all, ConcurrentOperationsPerClient = perClient, LongestWait = wait };

    /// <summary>A clock whose one timer rings when it is told to.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private Action? _ring;

        public void Fire() => _ring.ShouldNotBeNull()();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return new Nothing();
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
