using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands;

public sealed class PersonCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Data => _directory.File("hub");

    private string Folder => _directory.File("export");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_person_gets_all_that_the_hub_holds_and_is_forgotten_on_request_while_the_log_stays_whole()
    {
        await using var hub = await HubUnderTest.StartOnAsync(Data, CommandRun.Sandbox(Data));
        var number = hub.NationalId("name-changed-twice");
        using (await hub.AskWithAsync(await hub.TokenAsync(), Queries.Everything, new { by = new { nationalId = number } }))
        {
        }

        using (await hub.AskWithAsync(
            await hub.TokenAsync(), "mutation ($input: ContactInput!) { recordContact(input: $input) { errors { code } } }",
            new { input = new { citizen = new { nationalId = number }, channel = "LINE", reason = "COMPLAINT", summary = "เบี้ยยังชีพยังไม่เข้าบัญชี", startedAt = "2026-11-20T02:00:00Z" } }))
        {
        }

        var exported = await RunAsync(number, "export", Folder, "--by", "data-protection-officer");
        (exported.Exit, exported.Errors).ShouldBe((0, ""));
        var json = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "person.json")));
        json.At("identifiers", "0", "value").GetString().ShouldBe(number);
        json.At("names").GetArrayLength().ShouldBeGreaterThan(1);
        json.At("idsOfOrganisations").GetArrayLength().ShouldBeGreaterThan(0);
        json.At("contacts", "0", "summary").GetString().ShouldBe("เบี้ยยังชีพยังไม่เข้าบัญชี");
        var disclosure = json.At("disclosures").EnumerateArray().Single(row => row.At("client").GetString() == "partner");
        disclosure.At("data").EnumerateArray().Select(part => part.At("set").GetString()).ShouldContain("identity-card");
        var page = await File.ReadAllTextAsync(Path.Combine(Folder, "person.html"));
        page.ShouldContain(number);
        page.ShouldContain("ใครดูข้อมูลของท่าน");
        page.ShouldContain("การติดต่อกับหน่วยงาน");
        page.ShouldContain(json.At("names", "0", "family", "th").GetString()!);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Folder, "person.html")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        // That it was exported stands in the next one.
        (await RunAsync(number, "export", _directory.File("again"), "--by", "data-protection-officer")).Exit.ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(_directory.File("again"), "person.json"))).ShouldContain("\"client\": \"command-line:data-protection-officer\"");

        (await RunAsync(number, "erase")).Output.ShouldContain("rows of the disclosure log emptied");
        (await RunAsync(number, "erase")).Errors.ShouldContain("holds nothing");
        (await hub.DisclosuresAsync()).ShouldAllBe(row => row.At("client").GetString() != "partner");
    }

    [Fact]
    public async Task Whoever_is_named_wrongly_is_told_what_to_do()
    {
        await using var hub = await HubUnderTest.StartOnAsync(Data, CommandRun.Sandbox(Data));

        (await RunAsync("1234567890123", "erase")).Errors.ShouldContain("first line of the standard input");
        (await RunAsync("", "export", Folder, "--by", "officer", "--system", "Passport")).Errors.ShouldContain("first line of the standard input");
        (await RunAsync("A0000000", "export", Folder, "--by", "officer", "--system", "Passport")).Errors.ShouldContain("holds nothing");
        Directory.Exists(Folder).ShouldBeFalse();
        var number = hub.NationalId("ordinary");
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "person.json"), "");
        (await RunAsync(number, "export", Folder, "--by", "officer")).Errors.ShouldContain("Name a folder that holds no export yet");
    }

    private Task<CommandRun> RunAsync(string input, params string[] words) => CommandRun.RunAsync(input, ["person", .. words, .. CommandRun.Sandbox(Data)]);
}
