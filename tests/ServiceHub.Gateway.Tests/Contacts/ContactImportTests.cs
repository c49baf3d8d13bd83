using System.Text;
using ServiceHub.Gateway.Commands;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Contacts;

public sealed class ContactImportTests(WhoLookedHub shared) : IClassFixture<WhoLookedHub>, IDisposable
{
    private const string Organisation = "0060:000000211";
    private const string Headers = "sourceKey,nationalId,channel,reason,startedAt,outcome,summary";

    private readonly TemporaryDirectory _folder = new();

    private HubUnderTest Hub => shared.Hub;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_given_again_records_nothing_twice()
    {
        var office = await OfficeAsync("importing");
        var file = Write(
            Headers,
            $"a-1,{Hub.NationalId("ordinary")},COUNTER,APPLICATION,2026-11-20T09:00:00+07:00,RESOLVED,ยื่นคำขอ",
            $"a-2,{Hub.NationalId("ordinary")},home visit,OUTREACH,2569-11-21 10:30,,",
            "a-3,,LINE,STATUS,2026-11-22T02:00:00Z,,\"one, two\"");

        var refused = await RunAsync(office.Id, file);
        (refused.Exit, refused.Output).ShouldBe((3, $"3 rows: 2 recorded, 0 known already, 1 refused. Why stands in {file}.rejected.csv: mend those rows and give the command again.\n"));
        File.ReadAllLines($"{file}.rejected.csv")[1].ShouldStartWith("3,channel,UNKNOWN_CODE,");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("home visit", "HOME_VISIT", StringComparison.Ordinal));

        (await RunAsync(office.Id, file)).Output.ShouldBe("3 rows: 1 recorded, 2 known already, 0 refused.\n");
        (await RunAsync(office.Id, file)).Output.ShouldBe("3 rows: 0 recorded, 3 known already, 0 refused.\n");

        var timeline = await TimelineAsync(office.Token, "ordinary");
        timeline.ShouldBe([("HOME_VISIT", "2026-11-21T03:30:00Z", null), ("COUNTER", "2026-11-20T02:00:00Z", "ยื่นคำขอ")]);
    }

    [Fact]
    public async Task What_was_stopped_goes_on_where_it_stopped()
    {
        var office = await OfficeAsync("stopping");
        var rows = Enumerable.Range(0, 1500).Select(row => $"s-{row},,PHONE,INFORMATION,2026-11-20T02:00:00Z,,").ToList();
        var broken = Write([Headers, .. rows.Take(1200), "s-x,\"never closed"]);

        var stopped = await RunAsync(office.Id, broken);
        stopped.Exit.ShouldBe(1);
        stopped.Errors.ShouldContain("1000 rows: 1000 recorded");
        stopped.Errors.ShouldContain("line 1202");

        (await RunAsync(office.Id, Write([Headers, .. rows]))).Output.ShouldBe("1500 rows: 500 recorded, 1000 known already, 0 refused.\n");
    }

    [Fact]
    public async Task Each_row_that_cannot_be_is_told_with_its_line_and_code_and_without_its_values()
    {
        var office = await OfficeAsync("erring");
        var file = Write(
            "sourceKey,nationalId,channel,reason,startedAt,endedAt,outcome,summary,officerName,temporaryNumber",
            "e-1,1234567890123,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,,,",
            "e-2,,PHONE,INFORMATION,2026-02-30T02:00:00Z,,,,,",
            "e-3,,PHONE,INFORMATION,2026-11-20T02:00:00Z,2026-11-19T02:00:00Z,,,,",
            "e-4,,TELEX,INFORMATION,2026-11-20T02:00:00Z,,,,,",
            "e-5,,7,INFORMATION,2026-11-20T02:00:00Z,,,,,",
            "e-6,,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,\"=HYPERLINK(\"\"x\"\")\",,",
            "e-7,,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,,@SUM(A1),",
            ",,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,,,",
            "e-9,,PHONE,INFORMATION,2026-11-20T02:00:00Z,,HANDED_ON,,,",
            "e-10,PHONE",
            $"e-12,{Hub.NationalId("ordinary")},PHONE,INFORMATION,2026-11-20T02:00:00Z,,,,,TMP-1",
            "e-13,,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,,,TMP-NOBODY",
            "e-11,,PHONE,INFORMATION,2026-11-20T02:00:00Z,,,- ขอคำปรึกษา,,");

        (await RunAsync(office.Id, file)).Output.ShouldStartWith("13 rows: 1 recorded, 0 known already, 12 refused.");

        var rejected = await File.ReadAllTextAsync($"{file}.rejected.csv");
        rejected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(' ', line.Split(',').Take(3))).ShouldBe(
        [
            "2 nationalId INVALID_NATIONAL_ID", "3 startedAt INVALID_TIME", "4 endedAt INVALID_VALUE", "5 channel UNKNOWN_CODE", "6 channel UNKNOWN_CODE", "7 summary FORMULA",
            "8 officerName FORMULA", "9 sourceKey MISSING", "10 handedOnTo INVALID_VALUE", "11  COLUMNS", "12 citizen AMBIGUOUS", "13 citizen UNKNOWN_CITIZEN",
        ]);
        rejected.ShouldNotContain("1234567890123");
        rejected.ShouldNotContain("HYPERLINK");
    }

    [Fact]
    public async Task A_file_of_an_older_system_is_read_in_its_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var office = await OfficeAsync("older");
        var file = _folder.File("tis620.csv");
        await File.WriteAllTextAsync(file, $"{Headers}\nt-1,{Hub.NationalId("disabled")},LETTER,OTHER,2026-11-20T02:00:00Z,,จดหมาย\n", Encoding.GetEncoding(874));

        (await RunAsync(office.Id, file)).Errors.ShouldContain("not UTF-8");
        (await RunAsync(office.Id, file, "--encoding", "windows-874")).Output.ShouldStartWith("1 rows: 1 recorded");

        (await TimelineAsync(office.Token, "disabled")).ShouldContain(("LETTER", "2026-11-20T02:00:00Z", "จดหมาย"));
    }

    [Fact]
    public async Task Nothing_is_recorded_of_a_file_with_wrong_headers_or_for_nobody()
    {
        var office = await OfficeAsync("misnaming");

        var (exit, _, errors) = await RunAsync(office.Id, Write("sourceKey,channel,reason,begun", "m-1,PHONE,OTHER,2026-11-20T02:00:00Z"));

        exit.ShouldBe(1);
        errors.ShouldContain("There is no column 'begun'");
        errors.ShouldContain("The column 'startedAt' is missing.");
        (await RunAsync("nobody", Write(Headers))).Errors.ShouldBe("There is no client nobody.\n");
    }

    private async Task<(string Id, string Token)> OfficeAsync(string name)
    {
        var secret = await Hub.StrangerAsync(name, Organisation, "contacts:read");
        await Hub.AgreeAsync(name, "profile");
        return (name, await Hub.TokenOfAsync(name, secret));
    }

    private async Task<List<(string, string, string?)>> TimelineAsync(string token, string persona)
    {
        var answer = await shared.LookAsync(token, persona, "contacts { edges { node { channel startedAt summary } } }");
        return [.. answer.At("data", "citizen", "contacts", "edges").EnumerateArray().Select(edge => (edge.Text("node", "channel")!, edge.Text("node", "startedAt")!, edge.At("node", "summary").GetString()))];
    }

    private string Write(params string[] lines)
    {
        var file = _folder.File($"{Guid.NewGuid():N}.csv");
        File.WriteAllLines(file, lines);
        return file;
    }

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string client, string file, params string[] more)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(["contact", "import", client, file, .. more, "--Data:Directory", Hub.Data], output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
