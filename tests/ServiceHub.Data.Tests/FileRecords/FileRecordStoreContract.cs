using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.FileRecords;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.FileRecords;

/// <summary>What holds on every database.</summary>
public abstract class FileRecordStoreContract(ITestDatabase database) : IDisposable
{
    private const string Source = "welfare-register/welfare";
    private static readonly NationalId One = Some.NationalId(1);
    private static readonly NationalId Two = Some.NationalId(2);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_is_found_before_a_load()
    {
        (await Store().FindLastLoadAsync(Source, default)).ShouldBeNull();
        (await Store().FindAsync(Source, [One], default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_committed_load_answers_with_its_information()
    {
        await LoadAsync("first.dat", One, One);
        var set = (await Store().FindAsync(Source, [Two, One], default)).ShouldNotBeNull();
        set.Load.ShouldBe(Info("first.dat"));
        set.Records.Select(record => record.Subject).ShouldBe([One, One]);
        set.Records[0].Payload.ToArray().ShouldBe("first.dat"u8.ToArray());
    }

    [Fact]
    public async Task Another_source_does_not_see_it()
    {
        await LoadAsync("first.dat", One);
        (await Store().FindAsync("another", [One], default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_load_that_is_not_committed_is_invisible_and_leaves_nothing()
    {
        await LoadAsync("first.dat", One);
        await using (var load = (await Store().BeginLoadAsync(Source, "second.dat", Hash("second.dat"), default))!)
        {
            await load.AddAsync([new(Two, "half"u8.ToArray())], default);
            (await Store().FindAsync(Source, [One, Two], default))!.Records.Single().Subject.ShouldBe(One);
        }
        await using var context = database.CreateDbContext();
        (await context.FileRecords.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_next_load_takes_the_place_of_the_last_whole()
    {
        await LoadAsync("first.dat", One);
        await LoadAsync("second.dat", Two);
        var set = (await Store().FindAsync(Source, [One, Two], default)).ShouldNotBeNull();
        set.Load.FileName.ShouldBe("second.dat");
        set.Records.Single().Subject.ShouldBe(Two);
    }

    [Fact]
    public async Task Thousands_of_records_are_kept_each()
    {
        var people = Enumerable.Range(1, 22_345).Select(Some.NationalId).ToArray();
        await LoadAsync("first.dat", people);
        await using var context = database.CreateDbContext();
        (await context.FileRecords.CountAsync()).ShouldBe(people.Length);
        var found = (await Store().FindAsync(Source, people[12_000..12_300], default)).ShouldNotBeNull();
        found.Records.Select(record => record.Subject).ShouldBe(people[12_000..12_300], ignoreOrder: true);
    }

    [Fact]
    public async Task Cleaning_keeps_as_many_loads_as_are_wanted_and_the_history_of_all()
    {
        await LoadAsync("first.dat", One);
        await LoadAsync("second.dat", One);
        await LoadAsync("third.dat", Two);

        (await Store().CleanAsync(Source, 1, default)).ShouldBeTrue();

        (await Store().ListLoadsAsync(Source, 10, default)).Select(load => (load.FileName, load.State, load.IsKept)).ShouldBe(
            [("third.dat", FileLoadState.Loaded, true), ("second.dat", FileLoadState.Loaded, true), ("first.dat", FileLoadState.Loaded, false)]);
        await using var context = database.CreateDbContext();
        (await context.FileRecords.CountAsync()).ShouldBe(2);
        (await Store().FindAsync(Source, [Two], default))!.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_load_can_be_taken_back_while_the_one_before_it_is_kept()
    {
        await LoadAsync("first.dat", One);
        (await Store().TakeBackAsync(Source, default)).ShouldBeNull();
        await LoadAsync("second.dat", Two);

        (await Store().TakeBackAsync(Source, default)).ShouldBe(Info("first.dat"));

        (await Store().FindAsync(Source, [One, Two], default))!.Records.Single().Subject.ShouldBe(One);
        (await Store().WasTakenBackAsync(Source, Hash("second.dat"), default)).ShouldBeTrue();
        (await Store().WasTakenBackAsync(Source, Hash("first.dat"), default)).ShouldBeFalse();
        await Store().CleanAsync(Source, 1, default);
        (await Store().ListLoadsAsync(Source, 1, default)).Single().ShouldSatisfyAllConditions(
            load => load.State.ShouldBe(FileLoadState.TakenBack), load => load.IsKept.ShouldBeFalse());
    }

    [Fact]
    public async Task A_load_whose_former_one_is_gone_is_not_taken_back()
    {
        await LoadAsync("first.dat", One);
        await LoadAsync("second.dat", Two);
        await Store().CleanAsync(Source, 0, default);

        (await Store().TakeBackAsync(Source, default)).ShouldBeNull();
        (await Store().FindLastLoadAsync(Source, default))!.FileName.ShouldBe("second.dat");
    }

    [Fact]
    public async Task A_refused_load_leaves_its_reason_and_no_record()
    {
        await LoadAsync("first.dat", One);
        await using (var load = (await Store().BeginLoadAsync(Source, "second.dat", Hash("second.dat"), default)).ShouldNotBeNull())
        {
            await load.AddAsync([new(Two, "half"u8.ToArray())], default);
            await load.RefuseAsync("The trailer does not fit.", 7, 3, default);
        }

        var entry = (await Store().ListLoadsAsync(Source, 1, default)).Single();
        (entry.State, entry.Detail, entry.Records, entry.Rejected, entry.IsKept).ShouldBe((FileLoadState.Refused, "The trailer does not fit.", 7, 3, false));
        entry.Ended.ShouldNotBeNull();
        (await Store().FindLastLoadAsync(Source, default))!.FileName.ShouldBe("first.dat");
    }

    [Fact]
    public async Task One_gateway_at_a_time_loads_for_a_source()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
            await Store().BeginLoadAsync(Source, $"{number}.dat", Hash("x"), default))));

        begun.Count(load => load is not null).ShouldBe(1);
        await using (var other = await Store().BeginLoadAsync("welfare/another", "a.dat", Hash("a"), default))
        {
            other.ShouldNotBeNull();
        }
        await begun.Single(load => load is not null)!.DisposeAsync();
        await using var next = await Store().BeginLoadAsync(Source, "next.dat", Hash("x"), default);
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_killed_gateway_left_behind_is_cleaned_and_it_cannot_end_its_load_any_more()
    {
        await LoadAsync("first.dat", One);
        var killed = (await Store().BeginLoadAsync(Source, "second.dat", Hash("second.dat"), default)).ShouldNotBeNull();
        await killed.AddAsync([.. Enumerable.Range(1, 20_000).Select(number => new FileRecord(Some.NationalId(number), "half"u8.ToArray()))], default);
        await using (var context = database.CreateDbContext())
        {
            while (await context.FileRecords.CountAsync() < 20_001)
            {
                await Task.Yield();
            }
        }
        (await Store().CleanAsync(Source, 1, default)).ShouldBeFalse();
        var clock = new MovedClock();
        clock.Advance(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1) - clock.GetUtcNow());
        var later = new FileRecordStore(database, database.Ring, clock);

        (await later.CleanAsync(Source, 1, default)).ShouldBeTrue();

        await using (var context = database.CreateDbContext())
        {
            (await context.FileRecords.CountAsync()).ShouldBe(1);
        }
        (await Store().ListLoadsAsync(Source, 1, default)).Single().State.ShouldBe(FileLoadState.Abandoned);
        await Should.ThrowAsync<InvalidOperationException>(async () => await killed.CommitAsync(Info("second.dat"), default));
        await killed.DisposeAsync();
        (await Store().FindLastLoadAsync(Source, default))!.FileName.ShouldBe("first.dat");
    }

    [Fact]
    public async Task Neither_number_nor_payload_stand_in_the_clear()
    {
        await LoadAsync("first.dat", One);
        await using var context = database.CreateDbContext();
        var row = await context.FileRecords.SingleAsync();
        row.Payload.Bytes.AsSpan().IndexOf("first.dat"u8).ShouldBe(-1);
        System.Text.Encoding.Latin1.GetString(row.IndexHash).ShouldNotContain(One.Digits);
    }

    private FileRecordStore Store() => new(database, database.Ring, TimeProvider.System);

    private async Task LoadAsync(string name, params NationalId[] subjects)
    {
        await using var load = (await Store().BeginLoadAsync(Source, name, Hash(name), default)).ShouldNotBeNull();
        await load.AddAsync([.. subjects.Select(subject => new FileRecord(subject, System.Text.Encoding.UTF8.GetBytes(name)))], default);
        await load.CommitAsync(Info(name), default);
    }

    private static string Hash(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)));

    private static FileLoadInfo Info(string name) => new(
        name, Hash(name), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), 2, 1);
}
