using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class FileBadInputTests : IDisposable
{
    private const string October = "WELFARE_20261001.dat";
    private const string November = "WELFARE_20261101.dat";

    private readonly TemporaryDirectory _folder = new();
    private readonly AgencyUnderTest _underTest;

    public FileBadInputTests() => _underTest = new AgencyUnderTest(WelfareFile.Agency, _folder.Path);

    public static TheoryData<string, string> BrokenLines => new()
    {
        { "", "The line does not begin as a detail line does." },
        { "garbage", "The line does not begin as a detail line does." },
        { WelfareFile.Detail(People.Malee.Digits)[1..], "The line does not begin as a detail line does." },
        { WelfareFile.Detail(People.Malee.Digits)[..^1], "The line has 133 bytes instead of 134." },
        { WelfareFile.Detail(People.Malee.Digits) + "0", "The line has more than 134 bytes." },
        { WelfareFile.Detail(People.Malee.Digits) + new string('x', 200_000), "The line has more than 134 bytes." },
        { WelfareFile.Detail("1101700000011"), "The field pid is not a national ID." },
        { WelfareFile.Detail("             "), "The field pid is not a national ID." },
        { WelfareFile.Detail(People.Malee.Digits, birthDate: "31022508"), "birthDate does not fit the converter buddhist-partial-date." },
        { WelfareFile.Detail(People.Malee.Digits, category: "77"), "category does not fit the converter code." },
        { WelfareFile.Detail(People.Malee.Digits, category: "  "), "the required field category is empty." },
        { WelfareFile.Detail(People.Malee.Digits, lastName: "a\u0007b"), "The field lastName holds bytes that are no text in the agreed encoding." },
    };

    public void Dispose()
    {
        _underTest.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(BrokenLines))]
    public async Task A_broken_line_is_rejected_and_the_rest_loaded(string broken, string reason)
    {
        _folder.Write(November, WelfareFile.Bytes(
            WelfareFile.Detail(People.Somchai.Digits), broken, WelfareFile.Detail(People.Arun.Digits)));

        var file = await LoadAsync();

        file.ShouldBe(new IntakeFile(November, IntakeOutcome.Loaded, null, 2, 1));
        (await AskAsync(People.Somchai)).Record.ShouldNotBeNull();
        (await AskAsync(People.Arun)).Record.ShouldNotBeNull();
        var rejects = Disk.ReadAllText(_folder.File($"rejects/{November}.rejects.txt"));
        rejects.ShouldStartWith("line 3: ");
        rejects.ShouldEndWith($"{reason}\n");
        rejects.ShouldNotContain("1101700000011");
    }

    [Fact]
    public async Task A_line_with_a_byte_that_is_no_thai_letter_is_rejected()
    {
        var bytes = WelfareFile.Bytes(WelfareFile.Detail(People.Somchai.Digits), WelfareFile.Detail(People.Malee.Digits));
        bytes[41 + 1 + 13] = 0xFF;
        _folder.Write(November, bytes);

        (await LoadAsync()).Rejected.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_whose_line_is_broken_is_not_said_to_be_unknown()
    {
        _folder.Write(November, WelfareFile.Bytes(
            WelfareFile.Detail(People.Somchai.Digits), WelfareFile.Detail(People.Malee.Digits, category: "77")));
        await LoadAsync();

        (await AskAsync(People.Malee)).Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);
        (await AskAsync(People.Somchai)).Record.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_person_with_two_lines_spoils_that_answer_only()
    {
        _folder.Write(November, WelfareFile.Bytes(
            WelfareFile.Detail(People.Somchai.Digits), WelfareFile.Detail(People.Malee.Digits),
            WelfareFile.Detail(People.Malee.Digits, category: "02")));
        await LoadAsync();

        var answers = (await _underTest.Agency.AskAsync([People.Malee, People.Somchai], CancellationToken.None)).Answers;

        answers[0].Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);
        answers[1].Record.ShouldNotBeNull();
    }

    public static TheoryData<byte[], string> RefusedFiles()
    {
        string[] one = [WelfareFile.Detail(People.Arun.Digits)];
        return new()
        {
            { WelfareFile.Bytes(WelfareFile.Header(), one, WelfareFile.Trailer(2)), "states 2 records, it has 1" },
            { WelfareFile.Bytes(WelfareFile.Header(), one, "T00000000x"), "not a number" },
            { WelfareFile.Bytes(WelfareFile.Header(), [.. one, WelfareFile.Trailer(1), .. one], WelfareFile.Trailer(2)), "follows the trailer" },
            { WelfareFile.Bytes(WelfareFile.Header(created: "31022569"), one, WelfareFile.Trailer(1)), "header's created is not the time" },
            { WelfareFile.Bytes(WelfareFile.Header(register: "TAX-REGISTER"), one, WelfareFile.Trailer(1)), "its register differs" },
            { WelfareFile.Bytes(one[0], one, WelfareFile.Trailer(1)), "not the header" },
            { WelfareFile.Bytes(WelfareFile.Header(), ["x", "y"], WelfareFile.Trailer(2)), "None of the file's records" },
            { Encoding.ASCII.GetBytes(WelfareFile.Trailer(0)), "not the header" },
        };
    }

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public async Task A_file_that_is_not_sound_as_a_whole_is_refused_and_the_last_good_load_stays(byte[] content, string why)
    {
        _folder.Write(October, WelfareFile.Sample);
        await LoadAsync();
        _folder.Write(November, content);

        var file = await LoadAsync();

        file.Outcome.ShouldBe(IntakeOutcome.Refused);
        file.Detail.ShouldNotBeNull().ShouldContain(why);
        (await AskAsync(People.Somchai)).Record.ShouldNotBeNull();
        (await AskAsync(People.Arun)).ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task A_refused_file_is_not_read_again_until_it_changes()
    {
        _folder.Write(November, WelfareFile.Bytes(WelfareFile.Header(), [], WelfareFile.Trailer(2)));
        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Refused);

        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Unchanged);

        _folder.Write(November, WelfareFile.Sample);
        (await LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task An_older_sound_file_is_loaded_when_the_newest_is_refused()
    {
        _folder.Write(October, WelfareFile.Sample);
        _folder.Write(November, WelfareFile.Bytes(WelfareFile.Header(), [], WelfareFile.Trailer(2)));

        var report = await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);

        report.Files.Select(file => file.Outcome).ShouldBe([IntakeOutcome.Refused, IntakeOutcome.Loaded]);
    }

    [Fact]
    public async Task Old_rejects_are_cleared_when_a_corrected_file_comes()
    {
        _folder.Write(November, WelfareFile.Bytes(WelfareFile.Detail(People.Somchai.Digits), "broken"));
        await LoadAsync();
        _folder.Write(November, WelfareFile.Sample);

        await LoadAsync();

        Directory.EnumerateFiles(_folder.File("rejects")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reject_file_that_cannot_be_written_does_not_stop_the_load()
    {
        // A file stands where the folder of rejects should be made.
        _folder.Write("rejects", []);
        _folder.Write(November, WelfareFile.Bytes(WelfareFile.Detail(People.Somchai.Digits), "broken"));

        var file = await LoadAsync();

        (file.Outcome, file.Records, file.Rejected).ShouldBe((IntakeOutcome.Loaded, 1, 1));
        file.Detail.ShouldNotBeNull().ShouldContain("reject file");
    }

    private async Task<IntakeFile> LoadAsync() =>
        (await _underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None)).Files[0];

    private async Task<AgencyAnswer> AskAsync(NationalId subject) =>
        (await _underTest.Agency.AskAsync([subject], CancellationToken.None)).Answers[0];
}
