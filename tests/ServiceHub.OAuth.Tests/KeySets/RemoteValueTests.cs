using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.KeySets;

public class RemoteValueTests
{
    private readonly FixedClock _clock = new();
    private readonly RemoteValue<string> _value;
    private Func<Task<string>> _fetch = () => Task.FromResult("first");
    private int _fetches;

    public RemoteValueTests() => _value = new(FetchAsync, _clock);

    [Fact]
    public async Task One_fetch_serves_all_who_wait()
    {
        var slow = new TaskCompletionSource<string>();
        _fetch = () => slow.Task;
        var waiting = Enumerable.Range(0, 5).Select(_ => GetAsync()).ToArray();
        slow.SetResult("value");
        (await Task.WhenAll(waiting)).ShouldAllBe(value => value == "value");
        _fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        var slow = new TaskCompletionSource<string>();
        _fetch = () => slow.Task;
        using var stop = new CancellationTokenSource();
        var impatient = _value.GetAsync(stop.Token).AsTask();
        var patient = GetAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        slow.SetResult("value");
        (await patient).ShouldBe("value");
    }

    [Fact]
    public async Task A_newer_one_is_got_in_the_background()
    {
        (await GetAsync()).ShouldBe("first");
        var slow = new TaskCompletionSource<string>();
        _fetch = () => slow.Task;
        _clock.Now += RemoteValue<string>.Fresh;
        (await GetAsync()).ShouldBe("first");
        slow.SetResult("second");
        (await _value.RefreshAsync(CancellationToken.None)).ShouldBe("second");
    }

    [Fact]
    public async Task The_last_good_one_stays_for_a_day()
    {
        (await GetAsync()).ShouldBe("first");
        _fetch = () => throw new RemoteDocumentException("down");
        _clock.Now += RemoteValue<string>.Kept - TimeSpan.FromSeconds(1);
        (await GetAsync()).ShouldBe("first");
        (await _value.RefreshAsync(CancellationToken.None)).ShouldBe("first");
        _clock.Now += TimeSpan.FromSeconds(20);
        (await GetAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_had_is_not_asked_for_all_the_time()
    {
        _fetch = () => throw new RemoteDocumentException("down");
        (await GetAsync()).ShouldBeNull();
        (await GetAsync()).ShouldBeNull();
        _fetches.ShouldBe(1);
        _fetch = () => Task.FromResult("second");
        _clock.Now += RemoteValue<string>.Pause;
        (await GetAsync()).ShouldBe("second");
        _fetches.ShouldBe(2);
    }

    private ValueTask<string> FetchAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _fetches);
        return new(_fetch());
    }

    private Task<string?> GetAsync() => _value.GetAsync(CancellationToken.None).AsTask();
}
