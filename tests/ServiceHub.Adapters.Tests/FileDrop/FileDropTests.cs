using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class FileDropTests : IDisposable
{
    private const string October = "WELFARE_20261001.dat";
    private const string November = "WELFARE_20261101.dat";

    private readonly TemporaryDirectory _folder = new();
    private readonly InMemoryFileRecordStore _store = new();
    private readonly AgencyUnderTest _underTest;

    public FileDropTests() => _underTest = new AgencyUnderTest(WelfareFile.Agency, _folder.Path, store: _store);

    public void Dispose()
    {
        _underTest.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Loads_a_whole_file_and_says_what_it_is()
    {
        _folder.Write(November, WelfareFile.Sample);

        (await LoadAsync()).ShouldBe(new IntakeFile(November, IntakeOutcome.Loaded, null, 3, 0));

        var load = (await _store.FindLastLoadAsync(_underTest.Name, CancellationToken.None)).ShouldNotBeNull();
        load.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(WelfareFile.Sample)));
        (load.Records, load.Rejected, load.FileName).ShouldBe((3, 0, November));
        Directory.Exists(_folder.File("rejects")).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_unavailable_before_anything_was_loaded() =>
        (await AskAsync()).Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Unavailable);

    [Fact]
    public async Task Is_unavailable_when_the_store_fails()
    {
        _store.Trouble = new InvalidOperationException("The store is away.");

        var failure = (await AskAsync()).Failure.ShouldNotBeNull();

        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.Unavailable, AgencyFailureOrigin.Hub));
        failure.Exception.ShouldBe(_store.Trouble);
        var report = await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);
        report.Problem.ShouldNotBeNull();
        report.Exception.ShouldBe(_store.Trouble);
    }

    [Fact]
    public async Task Loads_the_same_file_once()
    {
        _folder.Write(November, WelfareFile.Sample);

        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Unchanged);
    }

    [Fact]
    public async Task Loads_the_same_content_once_also_under_a_newer_name_and_after_a_restart()
    {
        _folder.Write(October, WelfareFile.Sample);
        await LoadAsync();
        _folder.Write(November, WelfareFile.Sample);
        using var restarted = new AgencyUnderTest(WelfareFile.Agency, _folder.Path, store: _store, name: _underTest.Name);

        var report = await restarted.Agency.Intake!.LoadPendingAsync(CancellationToken.None);

        report.Files[0].ShouldBe(new IntakeFile(November, IntakeOutcome.Unchanged));
    }

    [Fact]
    public async Task Loads_a_file_again_that_was_replaced()
    {
        _folder.Write(November, WelfareFile.Sample);
        await LoadAsync();
        _folder.Write(November, WelfareFile.Bytes(WelfareFile.Detail(People.Arun.Digits)));

        (await LoadAsync()).Records.ShouldBe(1);

        (await AskAsync()).ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Loads_the_newest_by_name_and_never_goes_back()
    {
        _folder.Write(November, WelfareFile.Sample);
        await LoadAsync();
        _folder.Write(October, WelfareFile.Bytes(WelfareFile.Detail(People.Arun.Digits)));
        Disk.SetLastWriteTimeUtc(_folder.File(October), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        (await LoadAsync()).ShouldBe(new IntakeFile(November, IntakeOutcome.Unchanged));
        Disk.Delete(_folder.File(November));
        (await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None)).Files.ShouldBeEmpty();

        (await AskAsync()).Record.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("WELFARE_20261101.dat.part")]
    [InlineData("WELFARE_20261101.dat.tmp")]
    [InlineData("README.txt")]
    public async Task Leaves_files_alone_that_are_not_meant(string name)
    {
        _folder.Write(name, WelfareFile.Sample);

        (await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None)).Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_unfinished_files_alone_that_the_pattern_takes_in()
    {
        using var underTest = new AgencyUnderTest(
            WelfareFile.Agency, _folder.Path, manifest => manifest["file"]!["pattern"] = "WELFARE_*");
        _folder.Write("WELFARE_20261101.dat.part", WelfareFile.Sample);
        _folder.Write("WELFARE_20261101.TMP", WelfareFile.Sample);

        (await underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None)).Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(-5)]
    public async Task Waits_for_the_trailer_of_a_file_that_is_still_written(int length)
    {
        _folder.Write(October, WelfareFile.Sample);
        await LoadAsync();
        var whole = WelfareFile.Bytes(WelfareFile.Detail(People.Arun.Digits));
        _folder.Write(November, whole[..(length < 0 ? whole.Length + length : length)]);

        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        (await AskAsync()).Record.ShouldNotBeNull();

        _folder.Write(November, whole);
        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task Reads_a_file_that_ends_without_a_line_end_or_has_bare_line_feeds()
    {
        var text = Encoding.Latin1.GetString(WelfareFile.Sample).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        _folder.Write(November, Encoding.Latin1.GetBytes(text));

        (await LoadAsync()).ShouldBe(new IntakeFile(November, IntakeOutcome.Loaded, null, 3, 0));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task Opens_neither_links_nor_pipes_nor_empty_files()
    {
        var target = _folder.Write("elsewhere/file.dat", WelfareFile.Sample);
        Disk.CreateSymbolicLink(_folder.File("WELFARE_20261103.dat"), target);
        _folder.Write("WELFARE_20261104.dat", []);
        using (var made = Process.Start("mkfifo", [_folder.File("WELFARE_20261105.dat")]))
        {
            await made.WaitForExitAsync();
        }
        _folder.Write(November, WelfareFile.Sample);

        var report = await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        report.Files.ShouldBe([new IntakeFile(November, IntakeOutcome.Loaded, null, 3, 0)]);
    }

    [Fact]
    public async Task Does_not_let_an_empty_file_empty_the_register()
    {
        _folder.Write(October, WelfareFile.Sample);
        await LoadAsync();
        _folder.Write(November, WelfareFile.Bytes());

        var file = await LoadAsync();

        file.Outcome.ShouldBe(IntakeOutcome.Refused);
        file.Detail.ShouldNotBeNull().ShouldContain("nobody");
        (await AskAsync()).Record.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("31122599", "future")]
    [InlineData("01012500", "earlier")]
    public async Task Does_not_believe_a_date_of_the_future_or_before_what_is_held(string date, string reason)
    {
        _folder.Write(October, WelfareFile.Sample);
        await LoadAsync();
        var dated = (byte[])WelfareFile.Sample.Clone();
        Encoding.ASCII.GetBytes(date).CopyTo(dated, 1);
        _folder.Write(November, dated);

        var file = await LoadAsync();

        file.Outcome.ShouldBe(IntakeOutcome.Refused);
        file.Detail.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public async Task Reports_a_missing_folder()
    {
        using var underTest = new AgencyUnderTest(WelfareFile.Agency, _folder.File("nowhere"));

        var report = await underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);

        report.Problem.ShouldNotBeNull().ShouldContain("no folder");
        Directory.Exists(_folder.File("nowhere")).ShouldBeFalse();
    }

    [Fact]
    public async Task Throws_only_when_the_caller_gives_up()
    {
        _folder.Write(November, WelfareFile.Sample);

        var load = async () => await _underTest.Agency.Intake!.LoadPendingAsync(new CancellationToken(canceled: true));

        await load.ShouldThrowAsync<OperationCanceledException>();
        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task Hands_records_to_the_store_in_batches()
    {
        var details = People.Strangers(2_500).Select(person => WelfareFile.Detail(person.Digits)).ToArray();
        _folder.Write(November, WelfareFile.Bytes(details));

        (await LoadAsync()).Records.ShouldBe(2_500);
        _store.LargestBatch.ShouldBe(1_000);
    }

    private async Task<IntakeFile> LoadAsync()
    {
        var report = await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);
        report.Problem.ShouldBeNull();
        return report.Files[0];
    }

    private async Task<AgencyAnswer> AskAsync() =>
        (await _underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Answers[0];
}
