using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Keys;

public sealed class KeyRotationTests
{
    private static readonly KeyOptions Options = new() { AnnounceAhead = TimeSpan.FromDays(1), Period = TimeSpan.FromDays(30) };

    private readonly FixedClock _clock = new();
    private readonly MemorySigningKeyStore _store = new();

    [Fact]
    public async Task Nothing_happens_while_a_key_is_young()
    {
        await BeginAsync();
        await AfterAsync(TimeSpan.FromDays(29) - TimeSpan.FromSeconds(1));
        States().ShouldBe([SigningKeyState.Active]);
    }

    [Fact]
    public async Task The_next_key_is_announced_ahead_and_does_not_sign_yet()
    {
        var first = await BeginAsync();
        await AfterAsync(TimeSpan.FromDays(29));
        States().ShouldBe([SigningKeyState.Active, SigningKeyState.Announced]);
        var keys = await LoadAsync();
        keys.Current.KeyId.ShouldBe(first);
        keys.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_announced_key_takes_over_and_the_one_before_still_verifies()
    {
        var first = await BeginAsync();
        await AfterAsync(TimeSpan.FromDays(29));
        await AfterAsync(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        States().ShouldBe([SigningKeyState.Active, SigningKeyState.Announced]);
        await AfterAsync(TimeSpan.FromSeconds(1));
        States().ShouldBe([SigningKeyState.Retired, SigningKeyState.Active]);
        var keys = await LoadAsync();
        keys.Current.KeyId.ShouldNotBe(first);
        keys.Find(first).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_retired_key_goes_when_no_token_of_it_can_live()
    {
        var first = await BeginAsync();
        await AfterAsync(TimeSpan.FromDays(29));
        await AfterAsync(TimeSpan.FromDays(1));
        await AfterAsync(OAuthOptions.LongestTokenLifetime * 2);
        _store.Keys.ShouldContain(key => key.KeyId == first);
        await AfterAsync(KeyRotation.RetiredStays);
        States().ShouldBe([SigningKeyState.Active]);
        _store.Keys.ShouldNotContain(key => key.KeyId == first);
    }

    [Fact]
    public async Task A_hub_that_was_down_for_long_still_announces_before_it_signs()
    {
        var first = await BeginAsync();
        await AfterAsync(TimeSpan.FromDays(300));
        (await LoadAsync()).Current.KeyId.ShouldBe(first);
        await AfterAsync(TimeSpan.FromHours(23));
        (await LoadAsync()).Current.KeyId.ShouldBe(first);
        await AfterAsync(TimeSpan.FromHours(1));
        (await LoadAsync()).Current.KeyId.ShouldNotBe(first);
    }

    [Fact]
    public async Task Many_gateways_that_rotate_at_once_agree()
    {
        await BeginAsync();
        foreach (var days in new[] { 29, 1, 1, 28, 1, 1 })
        {
            _clock.Now += TimeSpan.FromDays(days);
            await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Rotation().RunAsync(default))));
            _store.Keys.Count(key => key.State == SigningKeyState.Active).ShouldBe(1);
            _store.Keys.Count.ShouldBeLessThanOrEqualTo(2);
        }
        _store.Keys.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_gateway_signs_with_the_key_that_another_activated()
    {
        var first = await BeginAsync();
        var keys = await LoadAsync();
        await AfterAsync(TimeSpan.FromDays(29));
        await AfterAsync(TimeSpan.FromDays(1));
        keys.Current.KeyId.ShouldBe(first);
        (await keys.CurrentAsync(default)).KeyId.ShouldNotBe(first);
    }

    private KeyRotation Rotation() => new(_store, Options, _clock);

    private IEnumerable<SigningKeyState> States() => _store.Keys.Select(key => key.State);

    /// <summary>The id of the first key.</summary>
    private async Task<string> BeginAsync() => (await LoadAsync()).Current.KeyId;

    private async Task AfterAsync(TimeSpan time)
    {
        _clock.Now += time;
        await Rotation().RunAsync(default);
    }

    private async Task<SigningKeys> LoadAsync()
    {
        var keys = new SigningKeys(_store, _clock);
        await keys.LoadAsync(default);
        return keys;
    }
}
