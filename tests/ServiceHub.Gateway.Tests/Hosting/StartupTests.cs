using System.Net;
using System.Net.Sockets;
using ServiceHub.Data.Keys;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Hosting;

/// <summary>What an operator can mend is said in one line, with the remedy; the exit code tells a script.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        await ShouldFailAsync("Development", [$"--urls=http://127.0.0.1:{port}"], $"{port}", "--urls");
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_named()
    {
        var file = _directory.File("a-file");
        await File.WriteAllTextAsync(file, "");
        await ShouldFailAsync("Development", [$"--Data:Directory={file}/data"], $"{file}/data", "--Data:Directory");
    }

    [Fact]
    public async Task A_wrong_manifest_is_named_with_file_and_path()
    {
        var folder = Directory.CreateDirectory(_directory.File("agencies/identity-card")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "agency.json"), """{ "agency": "identity-card", "protocol": "telepathy" }""");
        await ShouldFailAsync("Development", ["--Sandbox:Enabled=false", $"--Agencies:Directory={_directory.File("agencies")}"], "agency.json", "/protocol");
    }

    [Fact]
    public async Task A_wrong_contract_is_named_with_file_line_and_column()
    {
        Directory.CreateDirectory(_directory.File("schema"));
        await File.WriteAllTextAsync(_directory.File("schema/broken.graphql"), "type Query {\n  citizen: Nobody\n}");
        await ShouldFailAsync("Development", [$"--Schema:Directory={_directory.File("schema")}"], "broken.graphql:2:");
    }

    [Fact]
    public async Task A_contract_that_the_code_does_not_fit_is_named_with_the_field()
    {
        await ChangeContractAsync("postalCode: String", "postalCode: String\n  shoeSize: Int");
        await ShouldFailAsync("Development", [$"--Schema:Directory={_directory.File("schema")}"], "Address.shoeSize");
    }

    [Fact]
    public async Task A_scope_that_nobody_describes_is_named()
    {
        await ChangeContractAsync("@scope(name: \"welfare:read\"", "@scope(name: \"welfare:other\"");
        await ShouldFailAsync("Development", [$"--Schema:Directory={_directory.File("schema")}"], "welfare:read", "@scope");
    }

    [Theory]
    [InlineData("@source(agency: \"welfare-register\"", "@source(agency: \"nobody\"", "nobody/agency.json")]
    [InlineData("operation: \"welfare\")", "operation: \"wealth\")", "wealth of welfare-register")]
    [InlineData("welfare: WelfareRegistration", "welfare: [WelfareRegistration!]", "must not be a list")]
    [InlineData("operation: \"card\", field: \"familyName\")", "operation: \"card\", field: \"shoeSize\")", "no field shoeSize")]
    [InlineData("operation: \"card\", field: \"familyName\")", "operation: \"deck\", field: \"familyName\")", "identity-card/deck")]
    [InlineData("operation: \"card\", field: \"familyName\")", "operation: \"card\", field: \"birthDate\")", "PartialDate")]
    public async Task A_contract_that_the_manifests_do_not_fit_is_named(string text, string changed, string said)
    {
        await ChangeContractAsync(text, changed);
        await ShouldFailAsync("Development", [$"--Schema:Directory={_directory.File("schema")}"], said);
    }

    [Theory]
    [InlineData("--Sandbox:Population=many", "Sandbox:Population")]
    [InlineData("--Sandbox:Population=5", "Sandbox:Population")]
    [InlineData("--Sandbox:ReferenceDate=1999-01-01", "Sandbox:ReferenceDate")]
    [InlineData("--Sandbox:LatencyMs=-1", "Sandbox:LatencyMs")]
    [InlineData("--Sandbox:AgencyLatencyMs:welfare-register=5", "Sandbox:AgencyLatencyMs")]
    [InlineData("--Streams:PerClient=0", "Streams:PerClient")]
    [InlineData("--Streams:LargestMessage=5000000", "Streams:LargestMessage")]
    [InlineData("--Streams:KeepAlive=00:00:00", "Streams:KeepAlive")]
    [InlineData("--OAuth:TokenLifetime=01:00:00", "OAuth:TokenLifetime")]
    [InlineData("--OAuth:Keys:AnnounceAhead=00:00:01", "OAuth:Keys:AnnounceAhead")]
    [InlineData("--OAuth:Keys:Period=00:30:00", "OAuth:Keys:Period")]
    [InlineData("--OAuth:HistoryKept=00:00:01", "OAuth:HistoryKept")]
    [InlineData("--Database:Provider=Oracle", "Database:Provider")]
    [InlineData("--Database:Provider=PostgreSql", "ConnectionStrings:Hub")]
    [InlineData("--ConnectionStrings:Hub=Host=127.0.0.1", "Database:Provider")]
    [InlineData("--urls=nonsense", "--urls")]
    [InlineData("--urls=http://192.0.2.1:18083", "--urls")]
    [InlineData("--urls=http://127.0.0.1:99999", "--urls")]
    [InlineData("--urls=https://127.0.0.1:0", "--urls")]
    [InlineData("--Metrics:Listen=9464", "Metrics:Listen")]
    [InlineData("--Schema:Directory=/nowhere", "Schema:Directory")]
    [InlineData("--Hub:PublicAddress=ftp://hub.example", "PublicAddress")]
    [InlineData("--Hub:PublicAddress=nonsense", "PublicAddress")]
    public async Task A_setting_that_cannot_be_read_is_named(string setting, string said) => await ShouldFailAsync("Development", [setting], said);

    [Fact]
    public async Task A_database_that_is_none_is_named()
    {
        await File.WriteAllTextAsync(_directory.File("servicehub.db"), new string('x', 10_000));
        Directory.CreateDirectory(_directory.File("keys"));
        KeyRingSource.Load(new KeyRingOptions(), _directory.File("keys/keyring.json"), mayCreate: true, TimeProvider.System);
        await ShouldFailAsync("Development", [], "database", "--Data:Directory");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=hub;Password=not-to-be-told", "ConnectionStrings:Hub")]
    [InlineData("Colour=green;Password=not-to-be-told", "ConnectionStrings:Hub")]
    public async Task A_database_server_that_cannot_be_used_is_told_without_the_password(string connection, string said)
    {
        using var hub = HubProcess.Start("Development", Arguments(["--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={connection}"]));
        (await hub.ExitCodeAsync()).ShouldBe(1);
        hub.Errors.ShouldContain(said);
        hub.Errors.ShouldNotContain("not-to-be-told");
    }

    [Fact]
    public async Task Production_without_configuration_names_both_remedies()
    {
        foreach (var environment in new[] { "Production", "Staging" })
        {
            await ShouldFailAsync(environment, [], "Agencies:Directory", "ASPNETCORE_ENVIRONMENT=Development");
        }
    }

    [Fact]
    public async Task The_sandbox_never_starts_in_production() =>
        await ShouldFailAsync("Production", ["--Sandbox:Enabled=true"], "sandbox");

    [Theory]
    [InlineData("--Agencies:Directory=/nowhere")]
    [InlineData("--Agencies:Directory=/nowhere", "--Hub:PublicAddress=http://hub.example")]
    public async Task Production_wants_a_public_address_by_https(params string[] settings) =>
        await ShouldFailAsync("Production", settings, "Hub:PublicAddress", "https");

    [Fact]
    public async Task A_lost_key_ring_is_not_replaced()
    {
        using (var first = HubProcess.Start("Development", Arguments([])))
        {
            await first.AddressAsync();
            first.Terminate();
            (await first.ExitCodeAsync()).ShouldBe(0);
        }
        File.Delete(_directory.File("keys/keyring.json"));
        await ShouldFailAsync("Development", [], "keyring.json", "restore");
    }

    [Fact]
    public async Task Other_sandbox_numbers_on_an_existing_directory_are_refused()
    {
        await using (await HubUnderTest.StartOnAsync(_directory.Path))
        {
        }
        await ShouldFailAsync("Development", ["--Sandbox:Population=400"], "--Sandbox:Population 300", "--Data:Directory");
    }

    private async Task ChangeContractAsync(string text, string replacement)
    {
        Directory.CreateDirectory(_directory.File("schema"));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schema")))
        {
            var contract = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(Path.Combine(_directory.File("schema"), Path.GetFileName(file)), contract.Replace(text, replacement, StringComparison.Ordinal));
        }
    }

    private async Task ShouldFailAsync(string environment, string[] arguments, params string[] said)
    {
        using var hub = HubProcess.Start(environment, Arguments(arguments));
        (await hub.ExitCodeAsync()).ShouldBe(1);
        var line = hub.Errors.Trim();
        line.ShouldStartWith("ServiceHub cannot start: ");
        line.ShouldNotContain("\n");
        said.ShouldAllBe(text => line.Contains(text));
    }

    private string[] Arguments(string[] arguments) =>
        [$"--Data:Directory={_directory.Path}", "--urls=http://127.0.0.1:0", "--Sandbox:Population=300", .. arguments];
}
