using System.Security.Cryptography;
using System.Text;
using ServiceHub.Adapters.File.Loading;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class ArrivalTests : IDisposable
{
    private const string Name = "R_20261101.csv";

    private static readonly string Content = $"pid,name,amount\n{People.Somchai.Digits},x,100\n{People.Arun.Digits},y,200\n";

    private readonly InMemoryFileRecordStore _store = new();
    private Register? _register;

    public void Dispose() => _register?.Dispose();

    [Fact]
    public async Task Waits_for_an_empty_control_file()
    {
        var register = Started("""{ "name": "{file}.ok" }""");
        (await register.LoadAsync(Name, Content)).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        register.Folder.Write($"{Name}.ok", []);

        (await register.LoadAsync()).ShouldBe(new IntakeFile(Name, IntakeOutcome.Loaded, null, 2, 0));
    }

    [Fact]
    public async Task Compares_what_the_control_file_states()
    {
        var register = Started(Stating);
        register.Folder.Write("R_20261101.ctl", Encoding.UTF8.GetBytes($"\uFEFFCOUNT=2\r\nSUM = 300.00\r\nHASH={Hash(Content)}\r\n"));

        (await register.LoadAsync(Name, Content)).ShouldBe(new IntakeFile(Name, IntakeOutcome.Loaded, null, 2, 0));
    }

    [Theory]
    [InlineData("COUNT=3\nSUM=300\nHASH=H\n", "states 3 records")]
    [InlineData("COUNT=2\nSUM=301\nHASH=H\n", "The total SUM")]
    [InlineData("COUNT=2\nSUM=300\nHASH=00\n", "hash is not the one")]
    [InlineData("COUNT=2\nSUM=300\n", "lacks HASH")]
    [InlineData("COUNT=2\nSUM=300\nHASH=H\nMORE=1\n", "NAME=VALUE")]
    [InlineData("COUNT=2\nCOUNT=2\nSUM=300\nHASH=H\n", "NAME=VALUE")]
    public async Task A_control_file_that_does_not_fit_refuses_the_file_until_it_is_corrected(string control, string why)
    {
        var register = Started(Stating);
        register.Folder.Write("R_20261101.ctl", Encoding.UTF8.GetBytes(control.Replace("HASH=H", $"HASH={Hash(Content)}", StringComparison.Ordinal)));

        (await register.LoadAsync(Name, Content)).Detail.ShouldNotBeNull().ShouldContain(why);
        (await register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Unchanged);

        register.Folder.Write("R_20261101.ctl", Encoding.UTF8.GetBytes($"COUNT=2\nSUM=300\nHASH={Hash(Content)}\n"));
        Disk.SetLastWriteTimeUtc(register.Folder.File("R_20261101.ctl"), new DateTime(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc));
        (await register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task A_file_that_is_renamed_to_its_name_is_taken_in_at_rest()
    {
        var register = Started(null);

        (await register.LoadAsync(Name, Content[..^5])).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        (await register.LoadAsync(Name, Content)).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        (await register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task A_folder_that_changes_gives_a_hint()
    {
        var register = Started("""{ "name": "{file}.ok" }""");
        await register.Intake.LoadPendingAsync(CancellationToken.None);
        register.Folder.Write(Name, Encoding.UTF8.GetBytes(Content));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!register.Intake.HasHint)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    [Fact]
    public async Task Of_two_gateways_one_loads_and_the_other_sees_it()
    {
        var register = Started("""{ "name": "{file}.ok" }""");
        using var other = register.Beside();
        IntakeReport? beside = null;
        _store.Adding = async () => beside = await other.Agency.Intake!.LoadPendingAsync(CancellationToken.None);
        register.Folder.Write($"{Name}.ok", []);

        (await register.LoadAsync(Name, Content)).Outcome.ShouldBe(IntakeOutcome.Loaded);

        beside.ShouldNotBeNull().Files.Single().ShouldSatisfyAllConditions(
            file => file.Outcome.ShouldBe(IntakeOutcome.Incomplete), file => file.Detail.ShouldNotBeNull().ShouldContain("Another gateway"));
        (await other.Agency.Intake!.LoadPendingAsync(CancellationToken.None)).Files.Single().Outcome.ShouldBe(IntakeOutcome.Unchanged);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_refused()
    {
        var register = Started("""{ "name": "{file}.ok" }""");
        register.Folder.Write($"{Name}.ok", []);
        var many = Content + string.Concat(People.Strangers(30_000).Select(person => $"{person.Digits},x,1\n"));
        _store.Adding = async () => await Disk.AppendAllTextAsync(register.Folder.File(Name), "x\n");

        (await register.LoadAsync(Name, many)).Detail.ShouldBe("The file changed while it was read.");
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_told_and_what_was_loaded_stays()
    {
        var register = Started("""{ "name": "{file}.ok" }""");
        register.Folder.Write($"{Name}.ok", []);
        await register.LoadAsync(Name, Content);
        register.Folder.Write($"R_20261102.csv.ok", []);
        register.Folder.Write("R_20261102.csv", Encoding.UTF8.GetBytes(Content + "broken\n"));
        _store.Adding = () =>
        {
            Directory.Delete(register.Folder.Path, recursive: true);
            return Task.CompletedTask;
        };

        // What was open can be read to its end, and its rejects find no folder.
        (await register.Intake.LoadPendingAsync(CancellationToken.None)).Problem.ShouldBeNull();
        (await register.Intake.LoadPendingAsync(CancellationToken.None)).Problem.ShouldNotBeNull().ShouldContain("no folder");
        (await register.AskAsync(People.Somchai)).Record.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_load_that_was_taken_back_is_not_loaded_again()
    {
        var register = Started("""{ "name": "{file}.ok" }""", """, "keepLoads": 3""");
        register.Folder.Write($"{Name}.ok", []);
        await register.LoadAsync(Name, Content);
        register.Folder.Write("R_20261102.csv.ok", []);
        await register.LoadAsync("R_20261102.csv", Content + $"{People.Malee.Digits},z,1\n");
        _store.KeptLoads.ShouldBe(3);

        await _store.TakeBackAsync("", CancellationToken.None);

        (await register.LoadAsync()).Detail.ShouldNotBeNull().ShouldContain("taken back");
        (await register.AskAsync(People.Malee)).Record.ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_that_has_gone_is_not_made_for_rejects()
    {
        using var folder = new TemporaryDirectory();
        await using var rejects = new RejectFile(folder.File("gone"), Name);

        rejects.Add(2, "It cannot be read.");

        rejects.Problem.ShouldNotBeNull();
        Directory.Exists(folder.File("gone")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_full_disk_under_the_reject_file_is_told_and_stops_nothing()
    {
        using var folder = new TemporaryDirectory();
        await using var rejects = new RejectFile(folder.Path, Name, _ => new FullDisk());

        rejects.Add(2, "It cannot be read.");
        rejects.Complete();

        (rejects.Count, rejects.Problem).ShouldBe((1, "The reject file cannot be written."));
    }

    private const string Stating = """{ "name": "{stem}.ctl", "fields": ["COUNT", "SUM", "HASH"], "count": "COUNT", "totals": { "SUM": { "of": "amount" } }, "sha256": "HASH" }""";

    private Register Started(string? control, string more = "") => _register = new Register($$"""
        {
          "format": "csv", "pattern": "R_*.csv", "encoding": "utf-8", "columns": ["pid", "name", "amount"], "subject": "pid",
          {{(control is null ? "\"arrival\": \"rename\"" : $"\"control\": {control}")}}{{more}},
          "name": { "asOf": { "from": "*", "convert": "date", "format": "yyyyMMdd" } }
        }
        """, _store);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
