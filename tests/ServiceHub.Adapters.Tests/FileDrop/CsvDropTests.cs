using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class CsvDropTests : IDisposable
{
    private const string Name = "R_20261101.csv";
    private const string Header = "pid,name,amount\n";

    private static readonly string Somchai = $"{People.Somchai.Digits},สมชาย,100\n";
    private static readonly string Arun = $"{People.Arun.Digits},อรุณ,200\n";
    private static readonly string Malee = $"{People.Malee.Digits},มาลี,300\n";

    private readonly Register _register = new(Manifest());

    public void Dispose() => _register.Dispose();

    [Fact]
    public async Task Finds_columns_by_name_in_any_order()
    {
        (await _register.LoadAsync(Name, $"amount,pid,name\n1,{People.Somchai.Digits},สมชาย\n" + Trailer(1, 1))).Outcome.ShouldBe(IntakeOutcome.Loaded);

        var answer = await _register.AskAsync(People.Somchai);
        answer.Value("name").ShouldBe(new LocalizedText("สมชาย", null));
        answer.Value("amount").ShouldBe(1);
        answer.AsOf.ShouldBe(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(7)));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public async Task Reads_quotes_line_breaks_and_mixed_line_ends_with_and_without_a_mark(string mark)
    {
        var file = await _register.LoadAsync(Name, $"{mark}\"pid\",name,amount\r\n{People.Somchai.Digits},\"a \"\"b\"\"\r\nc, d\",100\r\n\n" + Arun + Trailer(2, 300));

        file.ShouldBe(new IntakeFile(Name, IntakeOutcome.Loaded, null, 2, 0));
        (await _register.AskAsync(People.Somchai)).Value("name").ShouldBe(new LocalizedText("a \"b\"\r\nc, d", null));
    }

    [Fact]
    public async Task Reads_another_encoding_delimiter_and_quote()
    {
        using var register = new Register(Manifest("\"delimiter\": \"tab\", \"quote\": \"'\"", encoding: "tis-620"));
        var text = $"pid\tname\tamount\n{People.Somchai.Digits}\t'ส\t''ช'\t100\nEND\t1\t100\t2026-11-01\n";
        register.Folder.Write(Name, CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(text));

        (await register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
        (await register.AskAsync(People.Somchai)).Value("name").ShouldBe(new LocalizedText("ส\t'ช", null));
    }

    public static TheoryData<string, string> BrokenRecords => new()
    {
        { $"{People.Malee.Digits},\"มาลี,300\n", "A quote is not closed" },
        { $"{People.Malee.Digits},\"มา\"ลี,300\n", "behind a closing quote" },
        { $"{People.Malee.Digits},มา\"ลี,300\n", "within a cell" },
        { $"{People.Malee.Digits},มาลี\n", "has 2 cells instead of 3" },
        { $"{People.Malee.Digits},มาลี,300,x\n", "has 4 cells instead of 3" },
        { $"{People.Malee.Digits},มา\0ลี,300\n", "name holds bytes that are no text" },
        { $"{People.Malee.Digits},มาลี,x\n", "amount does not fit the converter integer" },
        { "1101700000011,มาลี,300\n", "pid is not a national ID" },
        { $"{People.Malee.Digits},{new string('x', 300_000)},300\n", "has more than 65536 bytes" },
        { $"{People.Malee.Digits},{new string('x', 70_000)},300\n", "has more than 65536 bytes" },
    };

    [Theory]
    [MemberData(nameof(BrokenRecords))]
    public async Task A_broken_record_is_rejected_and_the_rest_loaded(string broken, string reason)
    {
        using var register = new Register(Manifest(totals: "{}"));

        (await register.LoadAsync(Name, Header + Somchai + broken + Arun + Trailer(3, null))).ShouldBe(new IntakeFile(Name, IntakeOutcome.Loaded, null, 2, 1));

        register.Rejects(Name).ShouldStartWith("line 3: ");
        register.Rejects(Name).ShouldContain(reason);
        (await register.AskAsync(People.Arun)).Record.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_quote_that_a_later_line_closes_takes_nobody_along()
    {
        var broken = $"{People.Malee.Digits},\"มาลี,300\n";
        var file = await _register.LoadAsync(Name, Header + broken + $"{People.Somchai.Digits},\"สม\",1\n{People.Arun.Digits},\"อรุณ\",2\n" + Trailer(3, null));

        (file.Records, file.Rejected).ShouldBe((2, 1));
        (await _register.AskAsync(People.Somchai)).Record.ShouldNotBeNull();
        (await _register.AskAsync(People.Malee)).Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task An_open_quote_takes_no_thousands_of_lines_along()
    {
        var people = People.Strangers(5_000).Select(person => $"{person.Digits},x,1\n").ToList();
        people.Insert(100, $"{People.Malee.Digits},\"มาลี,300\n");

        var file = await _register.LoadAsync(Name, Header + string.Concat(people) + Trailer(5_001, null));

        (file.Records, file.Rejected).ShouldBe((5_000, 1));
        _register.Rejects(Name).ShouldStartWith("line 102: ");
    }

    public static TheoryData<string, string> RefusedFiles => new()
    {
        { "pid,name\n" + Trailer(0, 0), "Missing: amount. Unexpected: none." },
        { "pid,name,amount,secret\n" + Trailer(0, 0), "Missing: none. Unexpected: secret." },
        { "pid,fullName,amount\n" + Trailer(0, 0), "Missing: name. Unexpected: fullName." },
        { "pid,name,amount,pid\n" + Trailer(0, 0), "The column pid comes twice." },
        { Somchai + Trailer(0, 0), "The first row does not name the columns" },
        { "\n" + Trailer(0, 0), "The first row does not name the columns" },
        { Header + Trailer(0, 0), "holds nobody" },
        { Header + Somchai + Trailer(2, 100), "states 2 records, it has 1" },
        { Header + Somchai + Trailer(1, 101), "The total sum is not" },
        { Header + Somchai + "END,1,x,2026-11-01\n", "sum is not a number" },
        { Header + Somchai + "END,1,100\n", "has not the 3 cells" },
        { Header + Somchai + "END,1,100,2026-13-01\n", "trailer's day is not the time" },
        { Header + Somchai + Trailer(1, 100) + Arun + Trailer(2, 300), "Line 4 follows the trailer" },
        { Header + string.Concat(Enumerable.Repeat("x,y,z\n", 3)) + Somchai + Trailer(4, null), "3 of 4 records cannot be read, more than the 50 percent" },
    };

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public async Task A_file_that_is_not_as_agreed_is_refused_and_says_why(string content, string why)
    {
        var file = await _register.LoadAsync(Name, content);

        (file.Outcome, file.Detail ?? "").ShouldSatisfyAllConditions(
            told => told.Outcome.ShouldBe(IntakeOutcome.Refused), told => told.Item2.ShouldContain(why), told => told.Item2.ShouldNotContain(People.Somchai.Digits));
        _register.Store.Refusals.Single().ShouldBe(file.Detail);
    }

    [Fact]
    public async Task A_total_with_an_unreadable_figure_among_its_records_is_not_compared_and_that_is_told()
    {
        var file = await _register.LoadAsync(Name, Header + Somchai + $"{People.Arun.Digits},x,abc\n" + Trailer(2, 999));

        file.Outcome.ShouldBe(IntakeOutcome.Loaded);
        file.Detail.ShouldNotBeNull().ShouldContain("Not compared");
    }

    [Fact]
    public async Task A_hash_total_is_cut_off_to_its_digits()
    {
        using var register = new Register(Manifest(totals: """{ "sum": { "of": "pid", "digits": 6 } }"""));
        var sum = (long.Parse(People.Somchai.Digits, null) + long.Parse(People.Arun.Digits, null)) % 1_000_000;

        (await register.LoadAsync(Name, Header + Somchai + Arun + Trailer(2, sum + 1))).Outcome.ShouldBe(IntakeOutcome.Refused);
        (await register.LoadAsync(Name, Header + Somchai + Arun + Trailer(2, sum))).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task Waits_for_a_trailer_and_for_rest_when_its_line_has_no_end()
    {
        (await _register.LoadAsync(Name, Header + Somchai + Malee)).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        (await _register.LoadAsync(Name, Header + Somchai + Malee + Trailer(2, 400).TrimEnd())).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        _register.Intake.HasHint.ShouldBeTrue();

        (await _register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    [Fact]
    public async Task Tells_ten_thousand_rejects_and_counts_the_rest()
    {
        using var register = new Register(Manifest(limit: 100));
        var file = await register.LoadAsync(Name, Header + string.Concat(Enumerable.Repeat("x,y,z\n", 50_000)) + Somchai + Trailer(50_001, null));

        file.Rejected.ShouldBe(50_000);
        var told = register.Rejects(Name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (told.Length, told[^1]).ShouldBe((10_001, "and 40000 more"));
    }

    private static string Trailer(int count, long? sum) => FormattableString.Invariant($"END,{count},{sum ?? 300},2026-11-01\n");

    private static string Manifest(string more = "\"delimiter\": \",\"", string encoding = "utf-8", string totals = """{ "sum": { "of": "amount" } }""", int limit = 50) => $$"""
        {
          "format": "csv", "pattern": "R_*.csv", "encoding": "{{encoding}}", {{more}}, "rejectLimitPercent": {{limit}},
          "columns": ["pid", "name", "amount"], "subject": "pid",
          "trailer": { "marker": "END", "fields": ["count", "sum", "day"], "count": "count", "totals": {{totals}}, "asOf": { "from": "day" } }
        }
        """;
}
