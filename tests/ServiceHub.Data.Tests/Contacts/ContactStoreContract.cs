using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Contacts;

namespace ServiceHub.Data.Tests.Contacts;

/// <summary>What holds on every database.</summary>
public abstract class ContactStoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 5, 0, 0, TimeSpan.Zero);

    private readonly ITestDatabase _database;
    private readonly ContactStore _store;
    private readonly Guid _anna = Guid.CreateVersion7(Noon);
    private readonly Guid _boon = Guid.CreateVersion7(Noon);

    protected ContactStoreContract(ITestDatabase database) => (_database, _store) = (database, new(database));

    public async Task InitializeAsync()
    {
        await using var context = _database.CreateDbContext();
        context.Citizens.AddRange(new Citizen { Id = _anna, Created = Noon }, new Citizen { Id = _boon, Created = Noon });
        await context.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_though_contacts_begin_at_once()
    {
        var written = new List<Guid>();
        for (var number = 0; number < 23; number++)
        {
            written.Add((await _store.AddAsync(Some(_anna, Noon.AddMinutes(number / 5)), default)).Id);
        }
        await _store.AddAsync(Some(_boon, Noon), default);

        List<Contact> read = [];
        for (IReadOnlyList<Contact> page; (page = await PageAsync(new(4) { After = read is [.., var last] ? (last.StartedAt, last.Id) : null })).Count > 0;)
        {
            read.AddRange(page);
        }
        read.Select(contact => contact.Id).Order().ShouldBe(written.Order());
        read.Select(contact => contact.StartedAt).ShouldBeInOrder(SortDirection.Descending);
        (await PageAsync(new(50) { From = Noon.AddMinutes(1), Until = Noon.AddMinutes(2) })).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Each_citizen_of_many_has_a_page_of_their_own()
    {
        foreach (var hour in Enumerable.Range(0, 5))
        {
            await _store.AddAsync(Some(_anna, Noon.AddHours(hour)), default);
            await _store.AddAsync(Some(_boon, Noon.AddHours(-hour), ContactChannel.Line), default);
        }
        var pages = await _store.TimelinesAsync([_anna, _boon], new(3), default);
        pages[_anna].Select(contact => contact.StartedAt).ShouldBe([Noon.AddHours(4), Noon.AddHours(3), Noon.AddHours(2)]);
        pages[_boon].Select(contact => contact.StartedAt).ShouldBe([Noon, Noon.AddHours(-1), Noon.AddHours(-2)]);
        (await _store.TimelinesAsync([_anna, _boon], new(3) { Channels = [ContactChannel.Line] }, default))[_anna].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_key_is_recorded_once_for_each_organisation()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.AddAsync(Some(_anna, Noon, key: "call-1"), default))));
        kept.Select(contact => contact.Id).Distinct().ShouldHaveSingleItem();
        (await _store.AddAsync(Some(_anna, Noon, key: "call-1", organisation: "0060:2"), default)).Id.ShouldNotBe(kept[0].Id);
    }

    [Fact]
    public async Task Many_are_recorded_whole_and_what_somebody_recorded_meanwhile_stays_his()
    {
        await _store.AddAsync(Some(_anna, Noon, key: "b-3"), default);
        var batches = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            _store.AddManyAsync([.. Enumerable.Range(0, 50).Select(number => Some(_anna, Noon.AddMinutes(number), key: $"b-{number}"))], default))));
        batches.Sum().ShouldBe(49);
        (await _store.KnownKeysAsync("0060:1", ["b-3", "b-49", "b-50"], default)).Order().ShouldBe(["b-3", "b-49"]);
        await Should.ThrowAsync<DbException>(() => _store.AddManyAsync([Some(Guid.NewGuid(), Noon, key: "nobody's"), Some(_anna, Noon, key: "c-1")], default));
        (await _store.KnownKeysAsync("0060:1", ["c-1"], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_of_many_is_kept_as_one_alone()
    {
        var full = new Contact
        {
            Id = Guid.CreateVersion7(),
            CitizenId = _anna,
            Channel = ContactChannel.HomeVisit,
            Direction = ContactDirection.Outbound,
            Reason = ContactReason.Outreach,
            Summary = "เยี่ยมบ้าน 'x' \n 2",
            Outcome = ContactOutcome.HandedOn,
            HandedOnTo = "0060:2",
            FollowsId = Guid.CreateVersion7(),
            Organisation = "0060:1",
            OfficerId = "officer-7",
            OfficerName = "สมชาย",
            OfficerOffice = "เขต 3",
            Language = "shn",
            StartedAt = Noon,
            EndedAt = Noon.AddMinutes(7),
            SourceKey = "full",
            RecordedBy = "client",
            RecordedAt = Noon.AddHours(1),
            Version = 3,
        };
        (await _store.AddManyAsync([full, Some(null, Noon, key: "bare")], default)).ShouldBe(2);
        (await _store.FindAsync(full.Id, default)).ShouldBeEquivalentTo(full);
    }

    [Fact]
    public async Task Similar_is_what_the_same_agency_recorded_nearby()
    {
        var first = await _store.AddAsync(Some(_anna, Noon), default);
        await _store.AddAsync(Some(_anna, Noon, ContactChannel.Fax), default);
        await _store.AddAsync(Some(_anna, Noon, organisation: "0060:2"), default);
        await _store.AddAsync(Some(_anna, Noon.AddHours(3)), default);
        await _store.AddAsync(Some(_boon, Noon), default);
        var second = await _store.AddAsync(Some(_anna, Noon.AddMinutes(30)), default);
        (await _store.SimilarAsync(second, default)).Select(contact => contact.Id).ShouldBe([first.Id]);
        (await _store.SimilarAsync(Some(null, Noon), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_amend_one_version_one_does()
    {
        var contact = await _store.AddAsync(Some(_anna, Noon), default);
        contact.Outcome = ContactOutcome.Resolved;
        var amended = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.AmendAsync(contact, 1, default))));
        amended.Count(done => done).ShouldBe(1);
        var now = (await _store.FindAsync(contact.Id, default))!;
        (now.Version, now.Outcome).ShouldBe((2, ContactOutcome.Resolved));
    }

    private async Task<IReadOnlyList<Contact>> PageAsync(ContactPage page) => [.. (await _store.TimelinesAsync([_anna], page, default))[_anna]];

    private static Contact Some(Guid? citizen, DateTimeOffset at, ContactChannel channel = ContactChannel.Phone, string? key = null, string organisation = "0060:1") => new()
    {
        Id = Guid.CreateVersion7(Noon),
        CitizenId = citizen,
        Channel = channel,
        Direction = ContactDirection.Inbound,
        Reason = ContactReason.Information,
        Outcome = ContactOutcome.Open,
        Organisation = organisation,
        Language = "th",
        StartedAt = at,
        SourceKey = key,
        RecordedBy = "counter",
        RecordedAt = Noon,
    };
}
