using ServiceHub.Gateway.GraphQL.Load;

namespace ServiceHub.Gateway.Tests.GraphQL.Load;

public sealed class SharedRunsTests
{
    private readonly SharedRuns<string, Thing> _runs = new();
    private int _started;

    [Fact]
    public async Task Who_asks_meanwhile_gets_the_same_result()
    {
        var under = new TaskCompletionSource<Thing>();
        var first = RunAsync("a", under.Task);
        var second = RunAsync("a", under.Task);
        under.SetResult(new Thing());
        using var one = await first;
        using var two = await second;
        one.Value.ShouldBeSameAs(two.Value);
        _started.ShouldBe(1);
    }

    [Fact]
    public async Task Another_question_is_another_run()
    {
        using var one = await RunAsync("a", Task.FromResult(new Thing()));
        using var two = await RunAsync("b", Task.FromResult(new Thing()));
        one.Value.ShouldNotBeSameAs(two.Value);
    }

    [Fact]
    public async Task Who_asks_afterwards_gets_a_run_of_its_own_even_while_the_result_is_held()
    {
        using var one = await RunAsync("a", Task.FromResult(new Thing()));
        using var two = await RunAsync("a", Task.FromResult(new Thing()));
        one.Value.ShouldNotBeSameAs(two.Value);
        _started.ShouldBe(2);
    }

    [Fact]
    public async Task The_result_is_disposed_once_after_the_last_share()
    {
        var under = new TaskCompletionSource<Thing>();
        var shares = new[] { RunAsync("a", under.Task), RunAsync("a", under.Task), RunAsync("a", under.Task) };
        var thing = new Thing();
        under.SetResult(thing);
        foreach (var share in shares)
        {
            thing.Disposed.ShouldBe(0);
            var held = await share;
            held.Dispose();
            held.Dispose();
        }
        thing.Disposed.ShouldBe(1);
    }

    [Fact]
    public async Task The_one_who_began_may_go_without_costing_the_others_the_result()
    {
        var under = new TaskCompletionSource<Thing>();
        using var impatient = new CancellationTokenSource();
        CancellationToken run = default;
        var first = _runs.RunAsync("a", async token => { run = token; return await under.Task; }, impatient.Token).AsTask();
        var second = RunAsync("a", under.Task);
        await impatient.CancelAsync();
        run.IsCancellationRequested.ShouldBeFalse();
        var thing = new Thing();
        under.SetResult(thing);
        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).Dispose();
        thing.Disposed.ShouldBe(1);
    }

    [Fact]
    public async Task When_all_have_gone_the_run_is_cancelled_and_what_it_still_gives_is_disposed()
    {
        var under = new TaskCompletionSource<Thing>();
        using var impatient = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource();
        var first = _runs.RunAsync("a", async token => { token.Register(cancelled.SetResult); return await under.Task; }, impatient.Token).AsTask();
        var second = RunAsync("a", under.Task, impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await cancelled.Task;

        using var later = await RunAsync("a", Task.FromResult(new Thing()));
        // What the run uses belongs to the one who began it, who stays until it has ended.
        first.IsCompleted.ShouldBeFalse();
        var thing = new Thing();
        under.SetResult(thing);
        await Should.ThrowAsync<OperationCanceledException>(first);
        thing.Disposed.ShouldBe(1);
        later.Value.Disposed.ShouldBe(0);
    }

    [Fact]
    public async Task What_goes_wrong_reaches_all_and_is_forgotten()
    {
        var under = new TaskCompletionSource<Thing>();
        var first = RunAsync("a", under.Task);
        var second = RunAsync("a", under.Task);
        under.SetException(new InvalidOperationException("broken"));
        (await Should.ThrowAsync<InvalidOperationException>(first)).Message.ShouldBe("broken");
        (await Should.ThrowAsync<InvalidOperationException>(second)).Message.ShouldBe("broken");
        (await RunAsync("a", Task.FromResult(new Thing()))).Dispose();
    }

    [Fact]
    public async Task Many_at_once_get_results_that_are_whole_and_disposed_once()
    {
        var things = new System.Collections.Concurrent.ConcurrentBag<Thing>();
        await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            using var impatient = new CancellationTokenSource();
            var share = _runs.RunAsync($"{number % 3}", async token =>
            {
                await Task.Yield();
                var thing = new Thing();
                things.Add(thing);
                return thing;
            }, impatient.Token);
            if (number % 7 == 0)
            {
                await impatient.CancelAsync();
            }
            try
            {
                using var held = await share;
                held.Value.Disposed.ShouldBe(0);
            }
            catch (OperationCanceledException)
            {
                // It went before the result came.
            }
        });
        things.ShouldAllBe(thing => thing.Disposed == 1);
    }

    private Task<SharedResult<Thing>> RunAsync(string key, Task<Thing> result, CancellationToken cancellation = default) =>
        _runs.RunAsync(key, async _ =>
        {
            Interlocked.Increment(ref _started);
            return await result;
        }, cancellation).AsTask();

    private sealed class Thing : IDisposable
    {
        private int _disposed;

        public int Disposed => Volatile.Read(ref _disposed);

        public void Dispose() => Interlocked.Increment(ref _disposed);
    }
}
