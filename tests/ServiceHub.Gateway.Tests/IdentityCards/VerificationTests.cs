using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.IdentityCards;

public sealed class VerificationTests : IAsyncLifetime, IDisposable
{
    private const string Verify = "mutation ($input: VerifyIdentityCardInput!) { verifyIdentityCard(input: $input) { outcome askedAt } }";

    private readonly ScriptedCards _cards = new();
    private HubUnderTest _hub = null!;

    public async Task InitializeAsync() => _hub = await HubUnderTest.StartWithAsync(_cards.Register);

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    public void Dispose() => _cards.Dispose();

    [Theory]
    [InlineData("MATCH")]
    [InlineData("EXPIRED")]
    [InlineData("LOST")]
    [InlineData("CANCELLED")]
    public async Task A_cards_state_is_told_to_who_knows_what_stands_on_it_and_to_nobody_else(string outcome)
    {
        var card = _cards.Card(Some.NationalId(1), outcome);
        (await OutcomeAsync(card)).ShouldBe(outcome);
        (await OutcomeAsync(card with { LaserCode = card.LaserCode.ToLowerInvariant().Insert(3, "-").Insert(11, "-") })).ShouldBe(outcome);
        (await OutcomeAsync(card with { BirthDate = "1981-07-15" })).ShouldBe("MISMATCH");
        (await OutcomeAsync(card with { LaserCode = "XX9999999999" })).ShouldBe("MISMATCH");
        (await OutcomeAsync(card with { NationalId = Some.NationalId(2).Digits })).ShouldBe("MISMATCH");
    }

    [Fact]
    public async Task The_agency_is_told_for_whom_it_is_asked_and_when_it_was_stands_in_the_answer()
    {
        var answer = await VerifyAsync(_cards.Card(Some.NationalId(1), birthDate: "1981"));
        answer.Errors().ShouldBeEmpty();
        answer.At("data", "verifyIdentityCard", "askedAt").GetDateTimeOffset().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
        _cards.Asked.ShouldHaveSingleItem().ShouldBe((Some.NationalId(1), "0060:000000001"));
    }

    [Fact]
    public async Task Who_lacks_the_scope_verifies_nothing()
    {
        var answer = await _hub.AskAsync(Verify, new { input = _cards.Card(Some.NationalId(1)).Input }, "partner-narrow");
        answer.Errors().ShouldHaveSingleItem().Code().ShouldBe("FORBIDDEN");
        _cards.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("laserCode", "JT1-2345678-9")]
    [InlineData("laserCode", "1T1-2345678-90")]
    [InlineData("nationalId", "1100000000000")]
    [InlineData("birthDate", "14/07/2524")]
    public async Task A_value_of_a_wrong_form_is_refused_without_telling_it(string field, string value)
    {
        var good = _cards.Card(Some.NationalId(1));
        var input = new Dictionary<string, string> { ["nationalId"] = good.NationalId, ["laserCode"] = good.LaserCode, ["birthDate"] = good.BirthDate, [field] = value };
        var answer = await _hub.AskAsync(Verify, new { input });
        answer.Errors().ShouldHaveSingleItem().Code().ShouldBe("BAD_USER_INPUT");
        answer.GetRawText().ShouldNotContain(value);
        _cards.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_with_too_many_failures_is_closed_and_looks_the_same_be_there_one_or_not()
    {
        var known = _cards.Card(Some.NationalId(1));
        List<(string Number, JsonElement Error)> refusals = [];
        foreach (var card in new[] { known, known with { NationalId = Some.NationalId(2).Digits } })
        {
            for (var i = 0; i < 5; i++)
            {
                (await OutcomeAsync(card with { BirthDate = "1900" })).ShouldBe("MISMATCH");
            }
            // Not even the right one is let through now.
            refusals.Add((card.NationalId, (await VerifyAsync(card)).Errors().ShouldHaveSingleItem()));
        }
        _cards.Asked.Count.ShouldBe(10);
        foreach (var (_, error) in refusals)
        {
            error.Code().ShouldBe("TOO_MANY_FAILED_VERIFICATIONS");
            error.Text("extensions", "limit").ShouldBe("failedPerCard");
            error.At("extensions", "retryAfter").GetInt32().ShouldBeInRange(86_300, 86_400);
            error.Text("message").ShouldBe(refusals[0].Error.Text("message"));
        }
        (await OutcomeAsync(_cards.Card(Some.NationalId(3)))).ShouldBe("MATCH");
    }

    [Fact]
    public async Task Guesses_that_come_at_once_get_no_more_answers_than_one_after_the_other()
    {
        var card = _cards.Card(Some.NationalId(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(day => VerifyAsync(card with { BirthDate = $"1981-06-{day + 1:D2}" })));
        _cards.Asked.Count.ShouldBe(5);
        answers.Count(answer => answer.Errors().Any()).ShouldBe(15);
    }

    [Fact]
    public async Task What_the_agency_could_not_say_counts_for_nothing()
    {
        var card = _cards.Card(Some.NationalId(1));
        _cards.IsDown = true;
        for (var i = 0; i < 6; i++)
        {
            var error = (await VerifyAsync(card)).Errors().ShouldHaveSingleItem();
            error.Code().ShouldBe("AGENCY_UNAVAILABLE");
            error.Text("extensions", "agency").ShouldBe("identity-card");
        }
        _cards.IsDown = false;
        (await OutcomeAsync(card)).ShouldBe("MATCH");
    }

    [Fact]
    public async Task What_was_claimed_stands_in_no_log()
    {
        var card = _cards.Card(Some.NationalId(1));
        await VerifyAsync(card);
        await VerifyAsync(card with { LaserCode = "XX8887776665" });
        _cards.IsDown = true;
        await VerifyAsync(card);
        await _hub.StopAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_hub.Data, "logs")))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var log = await reader.ReadToEndAsync();
            log.ShouldNotContain(card.LaserCode);
            log.ShouldNotContain("XX8887776665");
            log.ShouldNotContain(card.NationalId);
        }
    }

    private Task<JsonElement> VerifyAsync(CardInput card) => _hub.AskAsync(Verify, new { input = card.Input });

    private async Task<string?> OutcomeAsync(CardInput card) => (await VerifyAsync(card)).Text("data", "verifyIdentityCard", "outcome");
}
