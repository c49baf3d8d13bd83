using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands;

/// <summary>Beside a running hub, on its own directory.</summary>
[Collection(OneHub.Name)]
public sealed class AgencyCommandTests(SharedHub shared) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Shows_what_is_sent_what_comes_and_what_it_is_made_to()
    {
        var run = await CheckAsync("identity-card", "--operation", "card", "--person", "ordinary");

        (run.Exit, run.Errors).ShouldBe((0, ""));
        run.Output.ShouldContain("Its operation card fits Citizen.identityCard.");
        run.Output.ShouldContain("/v1/cards/query");
        run.Output.ShouldContain("Authorization: ***");
        run.Output.ShouldContain("<- 200 OK after");
        run.Output.ShouldContain("\"firstNameTh\": \"สมชาย\"");
        run.Output.ShouldContain("\"birthDate\": \"1981-07-14\"");
    }

    [Fact]
    public async Task The_national_id_is_read_from_the_input_and_so_are_inputs()
    {
        var card = shared.Hub.Persona("ordinary");
        var run = await RunAsync($"{card.Text("nationalId")}\nlaserCode={card.Text("laserCode")!.Replace("-", "", StringComparison.Ordinal)}\nbirthDate=1981-07-14\n", "check", Manifest("identity-card"), "--operation", "verification");

        run.Exit.ShouldBe(0);
        run.Output.ShouldContain("<wsse:Username>***</");
        run.Output.ShouldContain("<BirthDay>25240714</BirthDay>");
        run.Output.ShouldContain("\"outcome\": \"MATCH\"");
    }

    [Theory]
    [InlineData("", "13 digits")]
    [InlineData("3500016367863\n", "laserCode, birthDate")]
    [InlineData("3500016367863\nshoeSize=43\n", "laserCode=...")]
    [InlineData("3500016367863\nlaserCode=JT0123456789\nbirthDate=25240714\n", "birthDate is not as it must be")]
    public async Task What_is_missing_of_the_question_is_told(string input, string problem)
    {
        var run = await RunAsync(input, "check", Manifest("identity-card"), "--operation", "verification");

        run.Exit.ShouldBe(1);
        run.Errors.ShouldContain(problem);
        run.Errors.ShouldNotContain("43");
    }

    [Fact]
    public async Task Rows_of_a_database_are_shown() =>
        (await CheckAsync("health-coverage", "--person", "ordinary")).Output.ShouldContain("hospital_en: Chiang Mai Provincial Hospital");

    [Fact]
    public async Task A_drop_is_read_and_its_folder_left_as_it_is()
    {
        var folder = Path.Combine(shared.Hub.Data, "sandbox", "welfare-register");
        var rejects = Path.Combine(folder, "rejects", "WELFARE_20261101.dat.rejects.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(rejects)!);
        await File.WriteAllTextAsync(rejects, "what the hub told the agency");
        var before = Entries(folder);

        var run = await CheckAsync("welfare-register", "--operation", "welfare", "--person", "ordinary");

        run.Exit.ShouldBe(0);
        run.Output.ShouldContain("records loaded, 0 rejected");
        run.Output.ShouldContain("firstName: สมชาย");
        run.Output.ShouldContain("STATE_WELFARE_CARD");
        Entries(folder).ShouldBe(before);
        (await File.ReadAllTextAsync(rejects)).ShouldStartWith("what the hub");
        Directory.Delete(Path.GetDirectoryName(rejects)!, recursive: true);
    }

    [Fact]
    public async Task A_fault_of_the_running_sandbox_outlasts_a_check()
    {
        var faults = shared.Hub.Agencies.Faults["driving-licence"];
        await faults.SetAsync(new Fault(FaultKind.Garbled));
        try
        {
            var before = Entries(Path.Combine(shared.Hub.Data, "sandbox", "driving-licence"));
            await CheckAsync("driving-licence", "--person", "ordinary");
            Entries(Path.Combine(shared.Hub.Data, "sandbox", "driving-licence")).ShouldBe(before);
        }
        finally
        {
            await faults.SetAsync(Fault.None);
        }
    }

    [Fact]
    public async Task Every_error_of_a_manifest_is_told_and_nothing_is_asked()
    {
        var file = Copy("revenue", manifest =>
        {
            manifest["operations"]!["standing"]!["rest"]!["records"] = "no pointer";
            manifest["surplus"] = 1;
        });

        var run = await RunAsync("", "check", file, "--person", "ordinary");

        run.Exit.ShouldBe(1);
        run.Errors.ShouldContain($"{file} at /operations/standing/rest/records: ");
        run.Errors.ShouldContain($"{file} at /surplus: Nothing reads this key.");
        run.Output.ShouldBe("");
    }

    [Fact]
    public async Task What_does_not_fit_the_contract_is_told_and_the_agency_asked_all_the_same()
    {
        var file = Copy("revenue", manifest => manifest["operations"]!["standing"]!["fields"]!["colour"] = JsonNode.Parse("""{ "from": "/taxYear" }"""));

        var run = await RunAsync("", "check", file, "--person", "ordinary");

        run.Exit.ShouldBe(1);
        run.Output.ShouldContain("colour");
        run.Output.ShouldContain("It does not fit the contract");
        run.Output.ShouldContain("<- 200 OK");
    }

    [Fact]
    public async Task A_failure_is_told_with_code_origin_and_detail_and_what_the_agency_said()
    {
        var file = Copy("revenue", manifest => manifest["operations"]!["standing"]!["rest"]!["body"] = JsonNode.Parse("""{ "pids": "{subjects}" }"""));

        var run = await RunAsync("", "check", file, "--person", "ordinary");

        run.Exit.ShouldBe(1);
        run.Output.ShouldContain("<- 400 BadRequest");
        run.Output.ShouldContain("expected JSON with taxIds");
        run.Output.ShouldContain("=  Unavailable (origin Agency)");
    }

    [Fact]
    public async Task Whatever_a_manifest_takes_from_the_settings_is_hidden_wherever_it_stands()
    {
        var file = Copy("revenue", manifest =>
        {
            manifest["operations"]!["standing"]!["rest"]!["headers"] = JsonNode.Parse("""{ "X-Key": "config:Agencies:revenue:Key" }""");
            manifest["operations"]!["standing"]!["rest"]!["body"] = JsonNode.Parse("""{ "taxIds": "{subjects}", "key": "config:Agencies:revenue:Key" }""");
        });

        var run = await RunAsync("", "check", file, "--person", "ordinary", "--Agencies:revenue:Key=a\"secret<of>mine");

        run.Output.ShouldContain("X-Key: ***");
        run.Output.ShouldContain("\"key\": \"***\"");
        run.Output.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("rest", "--Agencies:new-office:Address=http://127.0.0.1:9", "--Agencies:new-office:ApiKey=key")]
    [InlineData("soap", "--Agencies:new-office:Address=http://127.0.0.1:9", "--Agencies:new-office:Username=me", "--Agencies:new-office:Password=secret")]
    [InlineData("sql", "--Agencies:new-office:Address=/nowhere/register.db")]
    [InlineData("file", "--Agencies:new-office:Address=/nowhere")]
    public async Task What_agency_new_writes_is_valid_and_fits_the_contract(string protocol, params string[] settings)
    {
        var schema = CopyOfSchema();
        var made = await RunAsync("", "new", "new-office", "--protocol", protocol, "--directory", _directory.Path, "--schema", schema);
        (made.Exit, made.Errors).ShouldBe((0, ""));
        File.Exists(_directory.File("new-office/README.md")).ShouldBeTrue();

        var run = await RunAsync("", ["check", _directory.File("new-office"), "--person", "ordinary", $"--Schema:Directory={schema}", .. settings]);

        run.Output.ShouldContain("Its operation record fits Citizen.newOffice.");
        run.Output.ShouldContain("=  Unavailable");
        var again = await RunAsync("", "new", "new-office", "--protocol", protocol, "--directory", _directory.Path, "--schema", schema);
        (again.Exit, again.Errors.Contains("there already", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Theory]
    [InlineData("Office")]
    [InlineData("../office")]
    [InlineData("a--b")]
    public async Task An_agency_has_a_plain_name(string name) =>
        (await RunAsync("", "new", name, "--protocol", "rest", "--directory", _directory.Path, "--schema", _directory.Path)).Errors.ShouldContain("An agency's name");

    [Theory]
    [InlineData("health-coverage", "coverage", "sql")]
    [InlineData("welfare-register", "welfare", "file")]
    [InlineData("house-registration", "house", "does not know X-Road")]
    public async Task What_cannot_be_recorded_is_refused_and_nothing_written(string agency, string operation, string reason)
    {
        var run = await RunAsync("", "record", Copy(agency), "--operation", operation, "--person", "ordinary", "--as", "found");

        run.Exit.ShouldBe(1);
        run.Errors.ShouldContain(reason);
        Directory.Exists(_directory.File($"{agency}/samples")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sample_that_was_written_by_hand_is_left_alone()
    {
        var file = Copy("revenue");
        Directory.CreateDirectory(_directory.File("revenue/samples"));
        await File.WriteAllTextAsync(_directory.File("revenue/samples/found.json"), "mine");

        (await RunAsync("", "record", file, "--operation", "standing", "--person", "ordinary", "--as", "found")).Errors.ShouldContain("is there already");
        (await File.ReadAllTextAsync(_directory.File("revenue/samples/found.json"))).ShouldBe("mine");
    }

    private static List<string> Entries(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")];

    private static string Manifest(string agency) => Checkout.File("adapters", "agencies", agency, "agency.json");

    private string Copy(string agency, Action<JsonNode>? change = null)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(Manifest(agency)))!;
        change?.Invoke(manifest);
        _directory.Write($"{agency}/agency.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        return _directory.File($"{agency}/agency.json");
    }

    private string CopyOfSchema()
    {
        var schema = _directory.File("schema");
        Directory.CreateDirectory(schema);
        foreach (var file in Directory.GetFiles(Checkout.File("schema"), "*.graphql").Where(file => !file.EndsWith(".verified.graphql", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(schema, Path.GetFileName(file)));
        }
        return schema;
    }

    private Task<CommandRun> CheckAsync(string agency, params string[] words) => RunAsync("", ["check", Manifest(agency), .. words]);

    private Task<CommandRun> RunAsync(string input, params string[] words) =>
        CommandRun.RunAsync(input, ["agency", .. words, .. CommandRun.Sandbox(shared.Hub.Data)]);
}
