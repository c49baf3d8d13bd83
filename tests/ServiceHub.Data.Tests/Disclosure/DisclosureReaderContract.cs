using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Tests.Disclosure;

/// <summary>What holds on every database.</summary>
public abstract class DisclosureReaderContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 7, 0, 0, TimeSpan.Zero);
    private static readonly Guid Somchai = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Malee = new("ffffffff-0000-0000-0000-000000000002");
    private static readonly IndexHash Unknown = new("key-1", [1, 2, 3]);

    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly DisclosureReader _reader;
    private DisclosureLog _log = null!;

    protected DisclosureReaderContract(ITestDatabase database) => (_database, _reader) = (database, new(database));

    public async Task InitializeAsync()
    {
        var clock = new LogClock(_clock);
        var keys = new LogKeys(_database, _database.Ring, new LogOptions(), clock, _clock);
        await keys.LoadAsync(default);
        _log = new(_database, keys, clock, _clock);
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Rows_of_a_citizen_come_the_newest_first_page_by_page_and_with_those_from_before_they_were_known()
    {
        await WriteAsync(0, null, "desk", Unknown);
        await WriteAsync(1, Somchai, "desk");
        await WriteAsync(2, Malee, "desk");
        await WriteAsync(3, Somchai, "bank");

        var all = await _reader.ListAsync(new(Somchai, [Unknown.Hash]), 10, null, default);
        all.Select(row => Minute(row.At)).ShouldBe([3, 1, 0]);
        (await _reader.ListAsync(new(Somchai), 10, null, default)).Select(row => Minute(row.At)).ShouldBe([3, 1]);
        (await _reader.ListAsync(new(Somchai, [Unknown.Hash]), 1, all[0].Id, default)).Select(row => Minute(row.At)).ShouldBe([1]);
        (await _reader.ListAsync(new(Somchai, ClientId: "desk"), 10, null, default)).Select(row => Minute(row.At)).ShouldBe([1]);
        (await _reader.ListAsync(new(ClientId: "desk", From: Milliseconds(1), Until: Milliseconds(2)), 10, null, default)).Select(row => Minute(row.At)).ShouldBe([1]);
        (await _reader.ListAsync(new(ClientId: "de\0sk"), 10, null, default)).ShouldBeEmpty();
        (await _reader.ListAsync(new(), 10, null, default)).Count.ShouldBe(4, "a key's row is none that tells of anybody");
    }

    [Fact]
    public async Task Whom_a_client_touched_is_counted_once_in_the_order_in_which_it_first_did()
    {
        await WriteAsync(0, Malee, "leaked");
        await WriteAsync(1, Malee, "leaked");
        await WriteAsync(2, Somchai, "leaked");
        await WriteAsync(3, Malee, "leaked");
        await WriteAsync(3, Somchai, "bank");
        await WriteAsync(4, null, "leaked", Unknown);
        var filter = new DisclosureFilter(ClientId: "leaked", From: Milliseconds(1), Until: Milliseconds(10));

        var touched = await _reader.TouchedAsync(filter, 10, null, default);
        touched.Select(citizen => (citizen.CitizenId, citizen.Count, Minute(citizen.First), Minute(citizen.Last))).ShouldBe([(Malee, 2, 1, 3), (Somchai, 1, 2, 2)]);
        (await _reader.TouchedAsync(filter, 1, touched[0].FirstRow, default)).Select(citizen => citizen.CitizenId).ShouldBe([Somchai]);
        (await _reader.TouchedAsync(filter, 1, touched[1].FirstRow, default)).ShouldBeEmpty();
        (await _reader.CountTouchedAsync(filter, default)).ShouldBe(2);
        List<(Guid, string)> bodies = [];
        await _reader.ReadAsync(filter, [Malee], (citizen, body) => bodies.Add((citizen, Encoding.UTF8.GetString(body))), default);
        bodies.ShouldBe([(Malee, Body(1)), (Malee, Body(3))], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_erased_is_told_of_no_more()
    {
        await WriteAsync(0, Somchai, "desk");
        await using (var context = _database.CreateDbContext())
        {
            await context.Disclosures.Where(row => row.CitizenId == Somchai).ExecuteUpdateAsync(row => row.SetProperty(one => one.Body, (byte[]?)null));
        }
        (await _reader.ListAsync(new(Somchai), 10, null, default)).ShouldBeEmpty();
        (await _reader.CountTouchedAsync(new(ClientId: "desk"), default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hiding_hides_from_its_approval_to_its_last_day_and_each_step_is_written_with_its_row()
    {
        var store = new HidingStore(_database);
        var (day, hiding) = (new DateOnly(2026, 11, 1), Hiding("hid-1"));
        await store.AddAsync(hiding, Step(), default);
        (await store.AgreementsAsync(day, default)).ShouldBeEmpty();
        (await store.ApproveAsync("hid-1", "second", Start, Step(), default)).ShouldBeTrue();
        (await store.ApproveAsync("hid-1", "third", Start, Step(), default)).ShouldBeFalse();
        (await store.AgreementsAsync(day, default)).ShouldBe(["agr-1"]);
        (await store.AgreementsAsync(hiding.Until, default)).ShouldBe(["agr-1"]);
        (await store.AgreementsAsync(hiding.Until.AddDays(1), default)).ShouldBeEmpty();
        (await store.EndAsync("hid-1", "first", Start, Step(), default)).ShouldBeTrue();
        (await store.EndAsync("hid-1", "first", Start, Step(), default)).ShouldBeFalse();
        (await store.AgreementsAsync(day, default)).ShouldBeEmpty();
        var kept = (await store.FindAsync("hid-1", default)).ShouldNotBeNull();
        (kept.ApprovedBy, kept.EndedBy).ShouldBe(("second", "first"));
        (await store.FindAsync("hid\0", default)).ShouldBeNull();

        await store.AddAsync(Hiding("hid-2"), Step(), default);
        (await store.EndAsync("hid-2", "first", Start, Step(), default)).ShouldBeTrue();
        (await store.ApproveAsync("hid-2", "second", Start, Step(), default)).ShouldBeFalse("it was taken back");
        var listed = await store.ListAsync("agr-1", 1, null, default);
        listed.ShouldHaveSingleItem().Id.ShouldBe("hid-2");
        (await store.ListAsync(null, 10, listed[0].Sequence, default)).ShouldHaveSingleItem().Id.ShouldBe("hid-1");
        await using var context = _database.CreateDbContext();
        (await context.Disclosures.CountAsync(row => row.Kind == LogEntryKind.Hiding)).ShouldBe(5);
    }

    private static HidingRow Hiding(string id) => new()
    {
        Id = id,
        AgreementId = "agr-1",
        Until = new(2026, 11, 30),
        Reason = "An investigation.",
        LegalReferenceTh = "กฎหมาย",
        LegalReferenceEn = "A law",
        ProposedBy = "first",
        ProposedAt = Start,
    };

    private static LogEntry Step() => new(LogEntryKind.Hiding, Start, """{"kind":"HIDING"}"""u8.ToArray());

    private async Task WriteAsync(int minute, Guid? citizen, string client, IndexHash? subject = null) => await _log.AppendAsync(
        [new(LogEntryKind.Disclosure, Start.AddMinutes(minute), Encoding.UTF8.GetBytes(Body(minute))) { CitizenId = citizen, ClientId = client, Subject = subject }], default);

    private static string Body(int minute) => $$"""{"kind":"DISCLOSURE","n":{{minute}}}""";

    private static long Milliseconds(int minute) => Start.AddMinutes(minute).ToUnixTimeMilliseconds();

    private static int Minute(long milliseconds) => (int)(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) - Start).TotalMinutes;
}
