using System.Text;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class XmlDropTests : IDisposable
{
    private const string Name = "R_20261101.xml";

    private static readonly string Somchai = Person(People.Somchai.Digits, "สมชาย");
    private static readonly string Arun = Person(People.Arun.Digits, "อรุณ");

    private readonly Register _register = new(Manifest);

    public void Dispose() => _register.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")]
    public async Task Reads_elements_attributes_and_namespaces(string head)
    {
        var file = await _register.LoadAsync(Name, head + Whole(2, 200, Somchai + "<!-- between --><other>left alone</other>" + Arun));

        file.ShouldBe(new IntakeFile(Name, IntakeOutcome.Loaded, null, 2, 0));
        var answer = await _register.AskAsync(People.Somchai);
        answer.Value("name").ShouldBe(new LocalizedText("สมชาย", null));
        answer.Value("amount").ShouldBe(100);
        answer.AsOf.ShouldBe(new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.FromHours(7)));
    }

    [Fact]
    public async Task Reads_windows_874()
    {
        using var register = new Register(Manifest.Replace("utf-8", "windows-874", StringComparison.Ordinal));
        register.Folder.Write(Name, CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-874\"?>" + Whole(1, 100, Somchai)));

        (await register.LoadAsync()).Outcome.ShouldBe(IntakeOutcome.Loaded);
        (await register.AskAsync(People.Somchai)).Value("name").ShouldBe(new LocalizedText("สมชาย", null));
    }

    [Fact]
    public async Task Takes_a_missing_element_for_no_value()
    {
        await _register.LoadAsync(Name, Whole(2, 100, Somchai + $"<p id=\"{People.Arun.Digits}\"><name>x</name></p>"));

        (await _register.AskAsync(People.Arun)).Value("amount").ShouldBeNull();
    }

    public static TheoryData<string, string> BrokenRecords => new()
    {
        { Person(People.Malee.Digits, "x</name><name>y"), "The field name comes more than once." },
        { Person(People.Malee.Digits, "x").Replace("<pay>", "text<pay>", StringComparison.Ordinal), "Text stands between the record's elements." },
        { Person(People.Malee.Digits, "\uE000"), "The field name holds signs that are no text." },
        { Person("1101700000011", "x"), "pid is not a national ID" },
        { Person(People.Malee.Digits, "x", "abc"), "amount does not fit the converter integer" },
    };

    [Theory]
    [MemberData(nameof(BrokenRecords))]
    public async Task A_broken_record_is_rejected_and_the_rest_loaded(string broken, string reason)
    {
        var file = await _register.LoadAsync(Name, Whole(3, 300, Somchai + "\n" + broken + Arun));

        (file.Outcome, file.Records, file.Rejected).ShouldBe((IntakeOutcome.Loaded, 2, 1));
        _register.Rejects(Name).ShouldStartWith("line 2: ");
        _register.Rejects(Name).ShouldContain(reason);
    }

    public static TheoryData<string, string> RefusedFiles => new()
    {
        { Whole(1, 100, Somchai + "</p>"), "not well-formed" },
        { "<!DOCTYPE r [<!ENTITY a \"b\">]>" + Whole(1, 100, Somchai), "document type" },
        { "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">" + Whole(1, 100, Somchai), "document type" },
        { Whole(1, 100, Somchai.Replace("<pay>", "<secret/><pay>", StringComparison.Ordinal)), "the element secret" },
        { Whole(1, 100, Somchai.Replace("<p ", "<p secret=\"\" ", StringComparison.Ordinal)), "the attribute secret" },
        { Whole(1, 100, Somchai.Replace("name>", "fullName>", StringComparison.Ordinal)), "the element fullName" },
        { Whole(1, 0, $"<p id=\"{People.Somchai.Digits}\"><name>x</name></p>"), "No record has: amount." },
        { Whole(1, 100, Somchai).Replace("urn:r", "urn:other", StringComparison.Ordinal), "root is not the one" },
        { Whole(2, 100, Somchai), "states 2 records, it has 1" },
        { Whole(1, 99, Somchai), "The total sum is not" },
        { Whole(0, 0, ""), "No record has" },
        { Whole(1, 100, Person(People.Somchai.Digits, new string('x', 400_000))), "more than 262144 characters" },
        { Whole(1, 100, $"<x a=\"{new string('x', 400_000)}\"/>" + Somchai), "more than 262144 characters" },
        { Whole(1, 100, $"<!--{new string('x', 400_000)}-->" + Somchai), "more than 262144 characters" },
        { Whole(1, 100, string.Concat(Enumerable.Repeat("<x>", 40)) + string.Concat(Enumerable.Repeat("</x>", 40)) + Somchai), "32 deep" },
        { Whole(1, 100, Somchai).Replace("created", "made", StringComparison.Ordinal), "created is not the time" },
    };

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public async Task A_file_that_is_not_as_agreed_is_refused_whole_and_says_why(string content, string why)
    {
        var file = await _register.LoadAsync(Name, content);

        file.Outcome.ShouldBe(IntakeOutcome.Refused);
        file.Detail.ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        _register.Folder.Write(Name, CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(Whole(1, 100, Somchai)));

        (await _register.LoadAsync()).Detail.ShouldNotBeNull().ShouldContain("agreed encoding");
    }

    [Fact]
    public async Task Waits_for_the_end_of_the_root()
    {
        var whole = Whole(1, 100, Somchai);

        (await _register.LoadAsync(Name, whole[..^4])).Outcome.ShouldBe(IntakeOutcome.Incomplete);
        (await _register.LoadAsync(Name, whole + "\n")).Outcome.ShouldBe(IntakeOutcome.Loaded);
    }

    private static string Person(string id, string name, string amount = "100") => $"<p id=\"{id}\"><name>{name}</name><pay><amount>{amount}</amount></pay></p>";

    private static string Whole(int count, int sum, string people) => FormattableString.Invariant(
        $"<r xmlns=\"urn:r\" created=\"2026-11-01T06:30:00+07:00\">{people}<end><count>{count}</count><sum>{sum}</sum></end></r>");

    private const string Manifest = """
        {
          "format": "xml", "pattern": "R_*.xml", "encoding": "utf-8",
          "namespaces": { "r": "urn:r" },
          "record": "/r:r/r:p",
          "elements": { "pid": "@id", "name": "r:name", "amount": "r:pay/r:amount" },
          "subject": "pid",
          "statement": {
            "elements": { "created": "/r:r/@created", "count": "/r:r/r:end/r:count", "sum": "/r:r/r:end/r:sum" },
            "asOf": { "from": "created" }, "count": "count", "totals": { "sum": { "of": "amount" } }
          }
        }
        """;
}
