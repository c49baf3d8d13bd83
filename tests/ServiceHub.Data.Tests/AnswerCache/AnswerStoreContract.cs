using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.Keys;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Tests.AnswerCache;

/// <summary>What holds on every database.</summary>
public abstract class AnswerStoreContract(ITestDatabase database) : IDisposable
{
    private const string Agency = "identity-card";

    private static readonly NationalId Somchai = NationalId.Parse("1101700000010");
    private static readonly NationalId Malee = NationalId.Parse("3100600000021");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly MovedClock _clock = new();

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_one_gateway_keeps_another_finds()
    {
        await KeepAsync(Answer(Key(Somchai), "somchai"), Answer(Key(Malee), "malee"));

        var found = await FindAsync(Key(Malee), Key(Somchai), new AnswerKey(Agency, Somchai, "another question"));

        found.OrderBy(Text).Select(Text).ShouldBe(["malee", "somchai"]);
        found.Select(answer => answer.AskedAt).Distinct().ShouldBe([_clock.GetUtcNow()]);
    }

    [Fact]
    public async Task What_is_kept_is_found_on_its_gateway_before_it_is_written_and_until_it_is_forgotten()
    {
        await using var store = Store();
        store.Keep([Answer(Key(Somchai), "somchai"), Answer(Key(Malee), "malee")]);

        (await store.FindAsync([Key(Somchai), Key(Malee)], default)).Select(Text).Order().ShouldBe(["malee", "somchai"]);
        await store.ForgetAsync(Agency, [Malee], default);

        (await store.FindAsync([Key(Somchai), Key(Malee)], default)).Select(Text).ShouldBe(["somchai"]);
    }

    [Fact]
    public async Task Neither_person_nor_answer_stands_there_in_clear()
    {
        await KeepAsync(Answer(Key(Somchai), "secret"));

        await using var context = database.CreateDbContext();
        var row = await context.CachedAnswers.SingleAsync();
        var bytes = row.Hash.Concat(row.SubjectHash).Concat(row.Payload.Bytes).ToArray();
        Encoding.UTF8.GetString(bytes).ShouldNotContain("secret");
        Encoding.UTF8.GetString(bytes).ShouldNotContain(Somchai.Digits);
    }

    [Fact]
    public async Task The_answer_that_was_asked_later_stays_whichever_is_written_first()
    {
        var old = Answer(Key(Somchai), "old");
        _clock.Advance(TimeSpan.FromSeconds(1));
        var young = Answer(Key(Somchai), "young");

        await KeepAsync(young);
        await KeepAsync(old);

        Text((await FindAsync(Key(Somchai))).ShouldHaveSingleItem()).ShouldBe("young");
        await KeepAsync(old, Answer(Key(Malee), "old"), young, Answer(Key(Malee), "same moment"));
        (await FindAsync(Key(Somchai), Key(Malee))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_has_expired_is_not_found_and_goes()
    {
        await KeepAsync(Answer(Key(Somchai), "short", Hour), Answer(Key(Malee), "long", 2 * Hour));
        _clock.Advance(Hour);

        (await FindAsync(Key(Somchai), Key(Malee))).Select(Text).ShouldBe(["long"]);
        await using var store = Store();
        (await store.RemoveExpiredAsync(default)).ShouldBe(1);

        await using var context = database.CreateDbContext();
        (await context.CachedAnswers.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_changed_at_an_agency_is_forgotten_of_those_people()
    {
        await KeepAsync(Answer(Key(Somchai), "somchai"), Answer(Key(Malee), "malee"), Answer(new("another", Somchai, "x"), "another"));

        await ForgetAsync([Somchai]);

        (await FindAsync(Key(Somchai), Key(Malee), new("another", Somchai, "x"))).Select(Text).Order().ShouldBe(["another", "malee"]);
    }

    [Fact]
    public async Task Everything_of_an_agency_can_be_forgotten()
    {
        await KeepAsync(Answer(Key(Somchai), "somchai"), Answer(Key(Malee), "malee"), Answer(new("another", Somchai, "x"), "another"));

        await ForgetAsync(null);

        (await FindAsync(Key(Somchai), Key(Malee), new("another", Somchai, "x"))).Select(Text).ShouldBe(["another"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_asked_before_a_change_serves_nobody_although_it_is_written_after_it(bool ofOne)
    {
        var asked = Answer(Key(Somchai), "old", 1000 * Hour);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await ForgetAsync(ofOne ? [Somchai] : null);

        await KeepAsync(asked);
        (await FindAsync(Key(Somchai))).ShouldBeEmpty();

        _clock.Advance(3 * Hour);
        await using (var store = Store())
        {
            await store.RemoveExpiredAsync(default);
        }
        (await FindAsync(Key(Somchai))).ShouldBeEmpty();
        await using var context = database.CreateDbContext();
        (await context.ForgottenAnswers.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_asked_after_a_change_serves()
    {
        await ForgetAsync([Somchai]);
        await ForgetAsync(null);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await KeepAsync(Answer(Key(Somchai), "new"));

        (await FindAsync(Key(Somchai))).Select(Text).ShouldBe(["new"]);
    }

    [Fact]
    public async Task Many_people_can_be_kept_and_forgotten_at_once()
    {
        var people = Enumerable.Range(0, 700).Select(Person).ToList();
        await KeepAsync([.. people.Select(person => Answer(Key(person), "x"))]);
        (await FindAsync([.. people.Select(Key)])).Count.ShouldBe(700);

        await ForgetAsync([.. people.Skip(1)]);

        (await FindAsync([.. people.Select(Key)])).ShouldHaveSingleItem().Key.Subject.ShouldBe(people[0]);
    }

    [Fact]
    public async Task A_newer_index_key_takes_over_while_answers_by_the_older_one_serve_and_are_forgotten()
    {
        var document = KeyRingDocument.Create(TimeProvider.System);
        await using (var store = Store(new KeyRing(document, TimeProvider.System)))
        {
            store.Keep([Answer(Key(Somchai), "by the older key"), Answer(Key(Malee), "by the older key")]);
        }
        var newer = new RingKey("newer", KeyUse.Index, TimeProvider.System.GetUtcNow(), RandomNumberGenerator.GetBytes(32));
        var rings = new KeyRing(new([.. document.Keys, newer]), TimeProvider.System);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await using (var store = Store(rings))
        {
            (await store.FindAsync([Key(Somchai)], default)).Select(Text).ShouldBe(["by the older key"]);
            store.Keep([Answer(Key(Somchai), "by the newer key")]);
        }
        await using (var store = Store(rings))
        {
            (await store.FindAsync([Key(Somchai), Key(Malee)], default)).Select(Text).Order().ShouldBe(["by the newer key", "by the older key"]);
            await store.ForgetAsync(Agency, [Somchai], default);
            (await store.FindAsync([Key(Somchai), Key(Malee)], default)).Select(Text).ShouldBe(["by the older key"]);
        }
    }

    [Fact]
    public async Task An_answer_put_into_another_row_does_not_open()
    {
        await KeepAsync(Answer(Key(Somchai), "somchai"), Answer(Key(Malee), "malee"));
        await using (var context = database.CreateDbContext())
        {
            var rows = await context.CachedAnswers.AsNoTracking().ToListAsync();
            await context.CachedAnswers.Where(row => row.Hash == rows[0].Hash)
                .ExecuteUpdateAsync(row => row.SetProperty(answer => answer.Payload.Bytes, rows[1].Payload.Bytes));
        }

        await Should.ThrowAsync<CryptographicException>(() => FindAsync(Key(Somchai), Key(Malee)));
    }

    [Fact]
    public async Task A_broken_database_costs_what_was_to_be_kept_and_is_told_once()
    {
        var broken = new BreakableDatabase(database) { IsBroken = true };
        var log = new EventLogger<AnswerStore>();
        await using (var store = new AnswerStore(broken, database.Ring, log, _clock))
        {
            store.Keep([Answer(Key(Malee), "lost")]);
            for (var i = 0; i < 3; i++)
            {
                await Should.ThrowAsync<DatabaseUnavailableException>(async () => await store.FindAsync([Key(Somchai)], default));
            }
        }

        log.Events.ShouldBe([520]);
        (await FindAsync(Key(Malee))).ShouldBeEmpty();
    }

    private static NationalId Person(int number)
    {
        var digits = $"1{number:D11}";
        var sum = digits.Select((digit, at) => (digit - '0') * (13 - at)).Sum();
        return NationalId.Parse($"{digits}{(11 - sum % 11) % 10}");
    }

    private static AnswerKey Key(NationalId person) => new(Agency, person, "card and its fingerprint");

    private static string Text(KeptAnswer answer) => Encoding.UTF8.GetString(answer.Payload.Span);

    private KeptAnswer Answer(AnswerKey key, string text, TimeSpan? serves = null) =>
        new(key, _clock.GetUtcNow(), _clock.GetUtcNow() + (serves ?? Hour), Encoding.UTF8.GetBytes(text));

    private AnswerStore Store(KeyRing? ring = null) => new(database, ring ?? database.Ring, NullLogger<AnswerStore>.Instance, _clock);

    private async Task KeepAsync(params KeptAnswer[] answers)
    {
        await using var store = Store();
        store.Keep(answers);
    }

    private async Task ForgetAsync(IReadOnlyList<NationalId>? people)
    {
        await using var store = Store();
        await store.ForgetAsync(Agency, people, default);
    }

    private async Task<IReadOnlyList<KeptAnswer>> FindAsync(params AnswerKey[] keys)
    {
        await using var store = Store();
        return await store.FindAsync(keys, default);
    }
}
