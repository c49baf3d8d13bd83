using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.IdentityCards;

public sealed class BatchTests : IAsyncLifetime, IDisposable
{
    private readonly ScriptedCards _cards = new();
    private readonly ShiftedClock _clock = new();
    private HubUnderTest _hub = null!;
    private BatchClient _client = null!;

    public async Task InitializeAsync()
    {
        _hub = await HubUnderTest.StartWithAsync(
            services => _cards.Register(services.AddSingleton<TimeProvider>(_clock)),
            "--IdentityCards:GiveUpAfter=00:05:00", "--IdentityCards:FailedPerClient=20", "--IdentityCards:ClientWindow=00:01:00", "--IdentityCards:BatchesPerClient=2");
        _client = await BatchClient.OfAsync(_hub);
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public async Task Ten_thousand_in_one_request_are_each_answered_in_their_place()
    {
        var items = Enumerable.Range(0, 10_000)
            .Select(number => _cards.Card(Some.NationalId(number), number % 100 == 7 ? "LOST" : "MATCH").Item($"คำขอ-{number}-{new string('x', 40)}"))
            .ToList();
        items[5_000] = new CardInput(Some.NationalId(5_000).Digits, "XX0000000000", "1981").Item("wrong");

        var started = await _client.StartAsync(items);
        started.GetProperty("errors").GetArrayLength().ShouldBe(0);
        started.At("batch", "total").GetInt32().ShouldBe(10_000);

        var done = await _client.DoneAsync(started.Text("batch", "id")!);
        Counts(done).ShouldBe("MATCH 9899, MISMATCH 1, LOST 100");
        var results = await _client.ResultsAsync(done.Text("id")!);
        results.Count.ShouldBe(10_000);
        results[5_000].ShouldBe(("wrong", "MISMATCH"));
        results.Where(result => result.Outcome == "LOST").ShouldAllBe(result => result.Reference.Split("-")[1].EndsWith('7'));
        _cards.Asked.Select(asked => asked.Subject).Distinct().Count().ShouldBe(10_000);
        // A machine that halts for longer than the worker's lease lasts has a round asked again, and no more than that.
        _cards.Asked.Count.ShouldBeInRange(10_000, 10_200);
        _cards.MostUnderWay.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task A_batch_waits_for_an_agency_that_is_down_and_says_so()
    {
        _cards.IsDown = true;
        var id = await _client.StartedAsync(Items(3));
        var resting = await _client.UntilAsync(id, batch => batch.Text("retryAt") is not null);
        (resting.Text("state"), resting.At("done").GetInt32()).ShouldBe(("RUNNING", 0));
        _cards.IsDown = false;
        _clock.Advance(TimeSpan.FromSeconds(6));
        var done = await _client.DoneAsync(id);
        Counts(done).ShouldBe("MATCH 3");
        done.Text("retryAt").ShouldBeNull();
    }

    [Fact]
    public async Task One_card_about_which_the_agency_always_fails_costs_its_own_answer_only()
    {
        _cards.FailAbout(Some.NationalId(0));
        var id = await _client.StartedAsync(Items(200));
        await _client.UntilAsync(id, batch => batch.At("done").GetInt32() == 199);
        _clock.Advance(TimeSpan.FromMinutes(6));
        await _client.DoneAsync(id);
        (await _client.ResultsAsync(id))[0].Outcome.ShouldBe("UNAVAILABLE");
    }

    [Fact]
    public async Task After_too_many_failures_of_the_client_the_batch_rests_until_it_may_go_on()
    {
        var id = await _client.StartedAsync(WrongItems(30));
        var resting = await _client.UntilAsync(id, batch => batch.Text("retryAt") is not null && batch.At("done").GetInt32() == 20);
        (resting.At("retryAt").GetDateTimeOffset() - _clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(1));
        _cards.Asked.Count.ShouldBe(20);

        _clock.Advance(TimeSpan.FromSeconds(61));

        Counts(await _client.DoneAsync(id)).ShouldBe("MISMATCH 30");
    }

    [Fact]
    public async Task What_the_limits_held_up_until_the_end_was_not_asked_and_says_so()
    {
        var id = await _client.StartedAsync(WrongItems(48));
        await _client.UntilAsync(id, batch => batch.Text("retryAt") is not null);
        _clock.Advance(TimeSpan.FromMinutes(6));
        Counts(await _client.DoneAsync(id)).ShouldBe("MISMATCH 20, LIMITED 28");
    }

    [Fact]
    public async Task The_same_key_is_the_same_batch_and_with_other_items_a_conflict()
    {
        var id = await _client.StartedAsync(Items(3));
        (await _client.StartedAsync(Items(3))).ShouldBe(id);
        var conflict = await _client.StartAsync(Items(4));
        conflict.Text("errors", "0", "code").ShouldBe("IDEMPOTENCY_CONFLICT");
        conflict.At("batch").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Every_fault_of_the_items_is_told_and_nothing_is_taken_in()
    {
        var card = _cards.Card(Some.NationalId(1));
        var answer = await _client.StartAsync([card.Item("a"), card.Item("a"), card.Item(""), card.Item(card.NationalId), card.Item(new string('x', 65)), card.Item("1-2345-67890-12-1")], "");
        answer.GetProperty("errors").EnumerateArray().Select(error => error.Text("field")).ShouldBe(
            ["idempotencyKey", "items[1].reference", "items[2].reference", "items[3].reference", "items[4].reference", "items[5].reference"]);
        answer.GetRawText().ShouldNotContain(card.NationalId);
        (await _client.StartAsync([])).Text("errors", "0", "field").ShouldBe("items");
        (await _client.StartAsync(Enumerable.Range(0, 10_001).Select(number => card.Item($"{number}")))).Text("errors", "0", "field").ShouldBe("items");
    }

    [Fact]
    public async Task A_batch_is_its_clients_own()
    {
        var id = await _client.StartedAsync(Items(1));
        var other = await OtherClientAsync();
        (await other.ReadAsync(id)).Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");
        (await other.CancelAsync(id)).Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");
        (await _client.ReadAsync("nowhere")).Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_client_has_so_many_batches_under_way_and_a_cancelled_one_leaves_room()
    {
        var gate = new TaskCompletionSource();
        _cards.Gate = gate.Task.WaitAsync;
        var first = await _client.StartedAsync(Items(100), "first");
        await _client.StartedAsync(Items(1), "second");
        const string Start = "mutation ($input: StartIdentityCardVerificationsInput!) { startIdentityCardVerifications(input: $input) { batch { id } } }";
        var third = new { input = new { items = Items(1), idempotencyKey = "third" } };
        (await _client.AskAsync(Start, third)).Errors().ShouldHaveSingleItem().Code().ShouldBe("TOO_MANY_VERIFICATION_BATCHES");
        (await _client.CancelAsync(first)).Text("data", "cancelIdentityCardVerifications", "batch", "state").ShouldBe("CANCELLED");
        (await _client.AskAsync(Start, third)).Errors().ShouldBeEmpty();
        gate.SetResult();
        var done = await _client.DoneAsync((await _client.StartAsync(Items(1), "third")).Text("batch", "id")!);
        (await _client.CancelAsync(done.Text("id")!)).Text("data", "cancelIdentityCardVerifications", "errors", "0", "code").ShouldBe("WRONG_STATE");
        (await _client.ReadAsync(first)).Text("data", "identityCardVerifications", "state").ShouldBe("CANCELLED");
        (await _client.ResultsAsync(first)).Count(result => result.Outcome is null).ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task A_page_of_a_wrong_size_or_cursor_is_refused()
    {
        var id = await _client.StartedAsync(Items(1));
        foreach (var arguments in new[] { "first: 0", "first: 1001", "after: \"nothing\"" })
        {
            var answer = await _client.AskAsync($$"""query ($id: ID!) { identityCardVerifications(id: $id) { results({{arguments}}) { edges { cursor } } } }""", new { id });
            answer.Errors().ShouldHaveSingleItem().Code().ShouldBe("BAD_USER_INPUT");
        }
    }

    /// <summary>One of the same organisation, with the same rights.</summary>
    private async Task<BatchClient> OtherClientAsync()
    {
        var (_, secret) = await _hub.AddClientAsync("other");
        using var answer = await _hub.RequestTokenAsync("other", secret);
        return new(_hub, (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token")!);
    }

    private IEnumerable<object> Items(int count) => Enumerable.Range(0, count).Select(number => _cards.Card(Some.NationalId(number)).Item($"r{number}"));

    private static IEnumerable<object> WrongItems(int count) =>
        Enumerable.Range(0, count).Select(number => new CardInput(Some.NationalId(number).Digits, "XX0000000000", "1981").Item($"w{number}"));

    private static string Counts(JsonElement batch) =>
        string.Join(", ", batch.GetProperty("outcomes").EnumerateArray().Select(count => $"{count.Text("outcome")} {count.At("count").GetInt32()}"));
}
