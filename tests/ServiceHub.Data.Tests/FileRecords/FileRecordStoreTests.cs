using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.FileRecords;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.FileRecords;

public sealed class FileRecordStoreTests : IDisposable
{
    private const string Agency = "welfare-register";
    private static readonly NationalId One = Some.NationalId(1);
    private static readonly NationalId Two = Some.NationalId(2);

    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Nothing_is_found_before_a_load()
    {
        (await Store().FindLastLoadAsync(Agency, default)).ShouldBeNull();
        (await Store().FindAsync(Agency, [One], default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_committed_load_answers_with_its_information()
    {
        await LoadAsync("first.dat", One, One);
        var set = (await Store().FindAsync(Agency, [Two, One], default)).ShouldNotBeNull();
        set.Load.ShouldBe(Info("first.dat"));
        set.Records.Select(record => record.Subject).ShouldBe([One, One]);
        set.Records[0].Payload.ToArray().ShouldBe("first.dat"u8.ToArray());
    }

    [Fact]
    public async Task Another_agency_does_not_see_it()
    {
        await LoadAsync("first.dat", One);
        (await Store().FindAsync("another", [One], default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_load_that_is_not_committed_is_invisible_and_leaves_nothing()
    {
        await LoadAsync("first.dat", One);
        await using (var load = await Store().BeginLoadAsync(Agency, default))
        {
            await load.AddAsync([new(Two, "half"u8.ToArray())], default);
            (await Store().FindAsync(Agency, [One, Two], default))!.Records.Single().Subject.ShouldBe(One);
        }
        await using var context = _database.CreateDbContext();
        (await context.FileRecords.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_next_load_takes_the_place_of_the_last_whole()
    {
        await LoadAsync("first.dat", One);
        await LoadAsync("second.dat", Two);
        var set = (await Store().FindAsync(Agency, [One, Two], default)).ShouldNotBeNull();
        set.Load.FileName.ShouldBe("second.dat");
        set.Records.Single().Subject.ShouldBe(Two);
        await using var context = _database.CreateDbContext();
        (await context.FileLoads.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Neither_number_nor_payload_stand_in_the_clear()
    {
        await LoadAsync("first.dat", One);
        await using var context = _database.CreateDbContext();
        var row = await context.FileRecords.SingleAsync();
        row.Payload.Bytes.AsSpan().IndexOf("first.dat"u8).ShouldBe(-1);
        System.Text.Encoding.Latin1.GetString(row.IndexHash).ShouldNotContain(One.Digits);
    }

    private FileRecordStore Store() => new(_database, _database.Ring, TimeProvider.System);

    private async Task LoadAsync(string name, params NationalId[] subjects)
    {
        await using var load = await Store().BeginLoadAsync(Agency, default);
        await load.AddAsync([.. subjects.Select(subject => new FileRecord(subject, System.Text.Encoding.UTF8.GetBytes(name)))], default);
        await load.CommitAsync(Info(name), default);
    }

    private static FileLoadInfo Info(string name) => new(
        name, new string('a', 64), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), 2, 1);
}
