using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Keys;

public sealed class KeyRingReloadTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly KeyRingPlace _place;

    public KeyRingReloadTests()
    {
        _place = new(new(), _directory.File("keyring.json"));
        Write(_database.Ring.Document);
    }

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task The_same_ring_changes_nothing()
    {
        var (added, removed) = await RunAsync();
        (added.Count, removed.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_newer_key_is_used_without_a_restart()
    {
        var rotated = Rings.Rotated(_database.Ring.Document, KeyUse.Encryption);
        Write(rotated);
        (await RunAsync()).Added.ShouldBe([rotated.Keys[^1].Id]);
        _database.Ring.Encrypt("value"u8, "place").KeyId.ShouldBe(rotated.Keys[^1].Id);
    }

    [Fact]
    public async Task A_ring_that_lacks_a_key_in_use_is_not_taken_and_one_that_lacks_an_unused_is()
    {
        var identifier = await EnterAsync();
        Write(Rings.Rotated(_database.Ring.Document));
        await RunAsync();
        var old = _database.Ring.Document;
        Write(Rings.Newest(old));
        var message = (await Should.ThrowAsync<KeyRingException>(RunAsync)).Message;
        message.ShouldContain("1 identifiers of citizens");
        message.ShouldContain("keys retire");
        _database.Ring.Holds(identifier.IndexKeyId).ShouldBeTrue();
        Write(new([.. old.Keys.Where(key => key.Use != KeyUse.Pepper), old.Keys.Last(key => key.Use == KeyUse.Pepper)]));
        (await RunAsync()).Removed.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"keys":[]}""")]
    public async Task A_ring_that_cannot_be_read_leaves_the_last_good_one(string text)
    {
        File.WriteAllText(_place.File!, text);
        await Should.ThrowAsync<KeyRingException>(RunAsync);
        _database.Ring.Encrypt("value"u8, "place").KeyId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_key_under_a_known_id_is_not_taken()
    {
        var keys = _database.Ring.Document.Keys;
        Write(new([keys[0] with { Key = new byte[32] }, .. keys.Skip(1)]));
        (await Should.ThrowAsync<KeyRingException>(RunAsync)).Message.ShouldContain(keys[0].Id);
    }

    [Fact]
    public void A_ring_behind_a_link_is_written_where_it_lies()
    {
        var link = _directory.File("link.json");
        File.CreateSymbolicLink(link, _place.File!);
        var place = new KeyRingPlace(new() { File = link }, "");
        var editor = new KeyRingEditor(_database.Ring, place, new KeyUsage(_database, TimeProvider.System), TimeProvider.System);
        editor.Rotate([KeyUse.Pepper], TimeSpan.Zero).Keys.ShouldHaveSingleItem().Use.ShouldBe(KeyUse.Pepper);
        new FileInfo(link).LinkTarget.ShouldBe(_place.File);
        KeyRingDocument.Parse(File.ReadAllBytes(_place.File!), "a test", TimeProvider.System).Keys.Count.ShouldBe(4);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_place.File!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private Task<(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)> RunAsync() =>
        new KeyRingReload(_database.Ring, _place, new(_database, TimeProvider.System), TimeProvider.System).RunAsync(default);

    private void Write(KeyRingDocument document) => File.WriteAllBytes(_place.File!, document.ToUtf8());

    private async Task<CitizenIdentifier> EnterAsync()
    {
        var citizen = new Citizen { Id = Guid.NewGuid(), Created = DateTimeOffset.UnixEpoch };
        var identifier = new IdentifierVault(_database.Ring).Seal(IdentifierSystem.NationalId, Some.NationalId(1).Digits, "test");
        citizen.Identifiers.Add(identifier);
        await using var context = _database.CreateDbContext();
        context.Citizens.Add(citizen);
        await context.SaveChangesAsync();
        return identifier;
    }
}
