using System.Runtime.Versioning;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>
/// Does what <c>adapters/README.md</c> tells a newcomer to do, as it is written there: in a shell, on a copy of manifests and contract, with
/// the program in the place of <c>dotnet run</c>, which would build it first. Only the hub is started by the test.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class NewAgencyTests : IDisposable
{
    private const string Start = "dotnet run --project src/ServiceHub.Gateway\n";
    private const string Address = "http://127.0.0.1:8080";

    private readonly TemporaryDirectory _directory = new();
    private readonly List<(int Step, string Output, int Exit)> _done = [];
    private readonly Terminal _terminal;
    private HubUnderTest? _hub;

    public NewAgencyTests()
    {
        foreach (var manifest in Directory.GetFiles(Checkout.File("adapters", "agencies"), "agency.json", SearchOption.AllDirectories))
        {
            _directory.Write(Path.GetRelativePath(Checkout.Root, manifest), File.ReadAllBytes(manifest));
        }
        foreach (var file in Directory.GetFiles(Checkout.File("schema"), "*.graphql").Where(file => !file.EndsWith(".verified.graphql", StringComparison.Ordinal)))
        {
            _directory.Write(Path.GetRelativePath(Checkout.Root, file), File.ReadAllBytes(file));
        }
        // The words come after "--"; settings say what the build would have copied to its place.
        WriteProgram("dotnet", $"""
            #!/usr/bin/env bash
            while [[ $1 != -- ]]; do shift; done; shift
            ASPNETCORE_ENVIRONMENT=Development exec {Dotnet()} {Path.Combine(AppContext.BaseDirectory, "ServiceHub.Gateway.dll")} "$@" {string.Join(' ', Settings)}
            """);
        if (!File.Exists("/usr/bin/curl"))
        {
            WriteProgram("curl", $"#!/usr/bin/env bash\nexec node {Path.Combine(Checkout.Root, "tests", "ServiceHub.Gateway.Tests", "Support", "curl.mjs")} \"$@\"\n");
        }
        _terminal = new Terminal(_directory.Path, _directory.File("programs"));
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_newcomer_brings_an_agency_in_by_the_guide()
    {
        try
        {
            foreach (var task in Guide.Read("adapters", "README.md"))
            {
                await DoAsync(task);
            }
        }
        finally
        {
            await StopAsync();
        }

        _done.Select(done => done.Step).Distinct().ShouldBe([1, 2, 4, 5, 7, 8, 9, 10]);
        _done.Where(done => done.Step != 4).ShouldAllBe(done => done.Exit == 0);
        // As the guide says, the contract does not fit yet.
        _done.Single(done => done.Step == 4).Exit.ShouldBe(1);
        Output(1).ShouldContain("\"accountStatus\":\"ค้างชำระ\"");
        Output(2).ShouldContain("Next: set Agencies:student-loans:Address, Agencies:student-loans:ApiKey");
        Output(4).ShouldContain("\"status\": \"OVERDUE\"");
        Output(4).ShouldContain("X-Api-Key: ***");
        Output(4).ShouldContain("does not fit the contract");
        Output(5).ShouldContain("samples/found.json");
        File.ReadAllText(_directory.File("adapters/agencies/student-loans/samples/not-found.expected.json")).ShouldContain("\"outcome\": \"not found\"");
        Output(7).ShouldContain("Its operation account fits Citizen.studentLoan.");
        Output(8).ShouldContain("Approved  loan-office  student-loans  loan-counselling");
        var answer = JsonElement.Parse(Output(8)[Output(8).IndexOf('{', StringComparison.Ordinal)..]);
        answer.TryGetProperty("data", out _).ShouldBeTrue(Output(8));
        answer.At("data", "citizen", "studentLoan").GetRawText().ShouldBe("""{"status":"OVERDUE","lent":"180000.00","owed":"120000.00","nextDueOn":"2026-07-05"}""");
        Output(8).ShouldContain("""{"agency":"student-loans","status":"OK","asOf":""");
        Output(9).ShouldContain("\"agency\":\"student-loans\",\"status\":\"HEALTHY\"");
        Output(9).ShouldContain("servicehub_agency_calls_total{");
        Output(10).ShouldContain("\"cause\":\"MALFORMED\"");
        Output(10).ShouldContain("\"studentLoan\":null");
    }

    private string[] Settings =>
    [
        .. CommandRun.Sandbox(Data), $"--Agencies:Directory={_directory.File("adapters/agencies")}", $"--Schema:Directory={_directory.File("schema")}",
    ];

    private string Data => _directory.File(".servicehub");

    private async Task DoAsync(GuideTask task)
    {
        if (task.File is { } file)
        {
            _directory.Write(file, System.Text.Encoding.UTF8.GetBytes(task.Content));
        }
        else if (task.Content == Start)
        {
            await StopAsync();
            _hub = await HubUnderTest.StartOnAsync(Data, Settings);
        }
        else
        {
            var (output, exit) = await _terminal.RunAsync(task.Content.Replace(Address, _hub!.Http.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
            _done.Add((task.Step, output, exit));
        }
    }

    private ValueTask StopAsync() => _hub?.DisposeAsync() ?? ValueTask.CompletedTask;

    private string Output(int step) => string.Concat(_done.Where(done => done.Step == step).Select(done => done.Output));

    /// <summary>The real one, since its name stands for another within.</summary>
    private static string Dotnet() => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private void WriteProgram(string name, string script)
    {
        _directory.Write($"programs/{name}", System.Text.Encoding.UTF8.GetBytes(script));
        File.SetUnixFileMode(_directory.File($"programs/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
