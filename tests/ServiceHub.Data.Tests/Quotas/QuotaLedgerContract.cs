using ServiceHub.Data.Quotas;

namespace ServiceHub.Data.Tests.Quotas;

/// <summary>What holds on every database.</summary>
public abstract class QuotaLedgerContract : IDisposable
{
    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly QuotaLedger _ledger;

    protected QuotaLedgerContract(ITestDatabase database) => (_database, _ledger) = (database, new QuotaLedger(database, _clock));

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Charges_the_request_and_each_agreement_and_tells_what_is_left()
    {
        await ChargeAsync(Citizens("a", 10, 3), Citizens("b", 5, 3));

        var verdict = await ChargeAsync(Citizens("a", 10, 2), Citizens("b", 5, 2));

        verdict.Outcome.ShouldBe(QuotaOutcome.Granted);
        verdict.Request.Remaining.ShouldBe(98);
        verdict.Citizens.Select(state => (state.IsGranted, state.Remaining)).ShouldBe([(true, 5), (true, 0)]);
    }

    [Fact]
    public async Task An_agreement_without_room_is_not_charged_and_the_others_are()
    {
        var verdict = await ChargeAsync(Citizens("a", 2, 3), Citizens("b", 5, 3));

        verdict.Outcome.ShouldBe(QuotaOutcome.Granted);
        verdict.Citizens.Select(state => (state.IsGranted, state.Remaining)).ShouldBe([(false, 2), (true, 2)]);
        (await ChargeAsync(Citizens("a", 2, 2))).Citizens.ShouldHaveSingleItem().IsGranted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_request_for_which_nothing_has_room_charges_nothing()
    {
        var refused = await ChargeAsync(Citizens("a", 2, 3), Citizens("b", 2, 3));

        refused.Outcome.ShouldBe(QuotaOutcome.QuotaExceeded);
        (await ChargeAsync()).Request.Remaining.ShouldBe(99);
    }

    [Fact]
    public async Task Who_makes_too_many_requests_waits_for_the_next_minute_and_is_charged_for_no_citizen()
    {
        var order = new QuotaOrder(new("client:x", 1, QuotaPeriod.Minute, 1), [Citizens("a", 10, 1)]);
        await _ledger.ChargeAsync(order, default);

        var refused = await _ledger.ChargeAsync(order, default);

        refused.Outcome.ShouldBe(QuotaOutcome.TooManyRequests);
        refused.Request.Resets.ShouldBeGreaterThan(_clock.GetUtcNow());
        _clock.Advance(refused.Request.Resets - _clock.GetUtcNow());
        (await _ledger.ChargeAsync(order, default)).Citizens.ShouldHaveSingleItem().Remaining.ShouldBe(8);
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Bangkok()
    {
        // The clock stands in UTC; seventeen o'clock there is midnight here.
        _clock.Advance(_clock.GetUtcNow().Date.AddDays(1).AddHours(16.9) - _clock.GetUtcNow().UtcDateTime);
        var spent = await ChargeAsync(Citizens("a", 1, 1));
        (await ChargeAsync(Citizens("a", 1, 1))).Outcome.ShouldBe(QuotaOutcome.QuotaExceeded);
        spent.Citizens[0].Resets.ShouldBe(new DateTimeOffset(_clock.GetUtcNow().UtcDateTime.Date.AddHours(17), TimeSpan.Zero));

        _clock.Advance(spent.Citizens[0].Resets - _clock.GetUtcNow());

        (await ChargeAsync(Citizens("a", 1, 1))).Outcome.ShouldBe(QuotaOutcome.Granted);
    }

    [Fact]
    public async Task Two_gateways_give_the_last_unit_once()
    {
        QuotaLedger[] gateways = [_ledger, new(_database, _clock)];

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(() =>
            gateways[n % 2].ChargeAsync(new(new("client:x", 1000, QuotaPeriod.Minute, 1), [Citizens("a", 25, 1), Citizens("b", 40, 1)]), default))));

        verdicts.Count(verdict => verdict.Citizens[0].IsGranted).ShouldBe(25);
        verdicts.Count(verdict => verdict.Citizens[1].IsGranted).ShouldBe(40);
        verdicts.Count(verdict => verdict.Outcome == QuotaOutcome.QuotaExceeded).ShouldBe(20);
    }

    [Fact]
    public async Task A_retry_under_its_key_is_free_and_another_request_under_it_is_told_so()
    {
        var order = Keyed("key", "one", Citizens("a", 1, 1));
        (await _ledger.ChargeAsync(order, default)).Outcome.ShouldBe(QuotaOutcome.Granted);

        var again = await _ledger.ChargeAsync(order, default);
        var other = await _ledger.ChargeAsync(Keyed("key", "two", Citizens("b", 9, 1)), default);
        var fresh = await _ledger.ChargeAsync(Keyed("another key", "one", Citizens("a", 1, 1)), default);

        again.Outcome.ShouldBe(QuotaOutcome.Granted);
        again.Citizens.ShouldHaveSingleItem().IsGranted.ShouldBeTrue();
        other.Outcome.ShouldBe(QuotaOutcome.KeyConflict);
        fresh.Outcome.ShouldBe(QuotaOutcome.QuotaExceeded);
    }

    [Fact]
    public async Task What_was_refused_or_granted_in_part_is_no_free_retry()
    {
        await _ledger.ChargeAsync(Keyed("refused", "one", Citizens("a", 1, 2)), default);
        await _ledger.ChargeAsync(Keyed("partly", "one", Citizens("a", 1, 2), Citizens("b", 5, 2)), default);

        (await _ledger.ChargeAsync(Keyed("refused", "two", Citizens("b", 5, 1)), default)).Citizens[0].Remaining.ShouldBe(2);
        (await _ledger.ChargeAsync(Keyed("partly", "one", Citizens("a", 1, 2), Citizens("b", 5, 2)), default)).Citizens[1].Remaining.ShouldBe(0);
    }

    [Fact]
    public async Task Retries_that_come_at_once_are_charged_once()
    {
        QuotaLedger[] gateways = [_ledger, new(_database, _clock)];

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => gateways[n % 2].ChargeAsync(Keyed("key", "one", Citizens("a", 7, 1)), default))));

        verdicts.ShouldAllBe(verdict => verdict.Outcome == QuotaOutcome.Granted);
        (await ChargeAsync(Citizens("a", 7, 1))).Citizens[0].Remaining.ShouldBe(5);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        await _ledger.ChargeAsync(Keyed("key", "one", Citizens("a", 9, 1)), default);
        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        (await _ledger.ChargeAsync(Keyed("key", "two", Citizens("a", 9, 1)), default)).Citizens[0].Remaining.ShouldBe(8);
    }

    private Task<QuotaVerdict> ChargeAsync(params QuotaCharge[] citizens) => _ledger.ChargeAsync(new(new("client:x", 100, QuotaPeriod.Minute, 1), citizens), default);

    private static QuotaOrder Keyed(string key, string request, params QuotaCharge[] citizens) =>
        new(new("client:x", 100, QuotaPeriod.Minute, 1), citizens, new(Hash(key), Hash(request)));

    private static QuotaCharge Citizens(string agreement, long limit, long units) => new(agreement, limit, QuotaPeriod.Day, units);

    private static byte[] Hash(string text) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
}
