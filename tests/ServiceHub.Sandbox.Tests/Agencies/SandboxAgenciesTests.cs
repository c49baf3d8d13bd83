using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Sandbox.Tests.Agencies;

public sealed class SandboxAgenciesTests : IDisposable
{
    private static readonly SandboxOptions Options = new() { Population = 50 };
    private static readonly Population Population = PopulationGenerator.Generate(Options);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Prepares_a_directory_once()
    {
        SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options).ShouldBeFalse();

        await PrepareAsync();
        var written = File.GetLastWriteTimeUtc(Path.Combine(_directory.File("sandbox"), "identity-card.db"));
        await PrepareAsync();

        SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options).ShouldBeTrue();
        File.GetLastWriteTimeUtc(Path.Combine(_directory.File("sandbox"), "identity-card.db")).ShouldBe(written);
        Directory.GetFileSystemEntries(_directory.File("sandbox")).Select(Path.GetFileName).Order().ShouldBe(
        [
            "driving-licence", "health-coverage.db", "house-registration.db", "identity-card.db", "land-titles.db", "revenue-certificates",
            "revenue.db", "sandbox.json", "social-security.db", "student-loans.db", "welfare-register",
        ]);
    }

    [Fact]
    public async Task Adds_an_agency_that_an_older_hub_did_not_know()
    {
        await PrepareAsync();
        var (loans, cards) = (Path.Combine(_directory.File("sandbox"), "student-loans.db"), Path.Combine(_directory.File("sandbox"), "identity-card.db"));
        var (held, written) = (await File.ReadAllBytesAsync(loans), File.GetLastWriteTimeUtc(cards));
        File.Delete(loans);

        await PrepareAsync();

        (await File.ReadAllBytesAsync(loans)).ShouldBe(held);
        File.GetLastWriteTimeUtc(cards).ShouldBe(written);
    }

    [Fact]
    public async Task A_visit_leaves_a_fault_as_it_is()
    {
        await PrepareAsync();
        await using var agencies = await StartAsync(Options);
        await agencies.Faults["welfare-register"].SetAsync(new Fault(FaultKind.Garbled));
        await agencies.Faults["health-coverage"].SetAsync(new Fault(FaultKind.Down));
        var before = Entries();

        await using (var visited = await SandboxAgencies.VisitAsync(_directory.File("sandbox"), Options, TimeProvider.System, default))
        {
            visited.Settings["Agencies:welfare-register:Address"].ShouldBe(agencies.Settings["Agencies:welfare-register:Address"]);
            visited.Settings["Agencies:identity-card:Address"].ShouldNotBe(agencies.Settings["Agencies:identity-card:Address"]);
        }

        Entries().ShouldBe(before);

        IEnumerable<string> Entries() => Directory.GetFileSystemEntries(_directory.File("sandbox"), "*", SearchOption.AllDirectories).Order();
    }

    [Fact]
    public async Task Repeats_a_preparation_that_was_interrupted()
    {
        await PrepareAsync();
        File.Delete(Path.Combine(_directory.File("sandbox"), "sandbox.json"));
        File.Delete(Path.Combine(_directory.File("sandbox"), "social-security.db"));
        Directory.CreateDirectory(Path.Combine(_directory.File("sandbox"), "preparing", "welfare-register"));
        await File.WriteAllTextAsync(Path.Combine(_directory.File("sandbox"), "preparing", "social-security.db"), "half of a database");
        await File.WriteAllTextAsync(Path.Combine(_directory.File("sandbox"), "welfare-register", "WELFARE_20200101.dat"), "of an older try");
        SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options).ShouldBeFalse();

        await PrepareAsync();

        await using var agencies = await StartAsync(Options);
        Directory.GetFiles(Path.Combine(_directory.File("sandbox"), "welfare-register")).Length.ShouldBe(2);
        Directory.Exists(Path.Combine(_directory.File("sandbox"), "preparing")).ShouldBeFalse();
    }

    [Fact]
    public async Task Stops_preparing_when_asked_and_leaves_nothing_that_looks_finished()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            () => SandboxAgencies.PrepareAsync(_directory.File("sandbox"), Population, new CancellationToken(canceled: true)));

        SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_other_people_on_an_existing_directory_and_names_both_remedies()
    {
        await PrepareAsync();
        SandboxOptions[] others =
            [Options with { Population = 51 }, Options with { Seed = 7 }, Options with { ReferenceDate = new DateOnly(2026, 12, 1) }];

        foreach (var other in others)
        {
            var error = Should.Throw<SandboxStateException>(() => SandboxAgencies.IsPrepared(_directory.File("sandbox"), other));
            error.Message.ShouldContain("--Sandbox:Population 50 --Sandbox:Seed 2533 --Sandbox:ReferenceDate 2026-11-01");
            error.Message.ShouldContain("choose another --Data:Directory");
            await Should.ThrowAsync<SandboxStateException>(() => StartAsync(other));
            await Should.ThrowAsync<SandboxStateException>(
                () => SandboxAgencies.PrepareAsync(_directory.File("sandbox"), PopulationGenerator.Generate(other), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Takes_another_latency_on_an_existing_directory()
    {
        await PrepareAsync();

        SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options with { LatencyMs = 20 }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(
        "{\"generatorVersion\":1,\"population\":50,\"seed\":2533,\"referenceDate\":\"2026-11-01\"}", "the version of the hub that made it")]
    [InlineData("{", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    public async Task Refuses_a_manifest_that_it_cannot_follow(string manifest, string expected)
    {
        await PrepareAsync();
        await File.WriteAllTextAsync(Path.Combine(_directory.File("sandbox"), "sandbox.json"), manifest);

        Should.Throw<SandboxStateException>(() => SandboxAgencies.IsPrepared(_directory.File("sandbox"), Options)).Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Refuses_to_start_where_nothing_is_prepared() =>
        (await Should.ThrowAsync<SandboxStateException>(() => StartAsync(Options))).Message.ShouldContain("prepare it first");

    [Fact]
    public async Task Hands_over_addresses_and_new_credentials_each_time()
    {
        await PrepareAsync();
        await using var first = await StartAsync(Options);
        await using var second = await StartAsync(Options);

        first.Settings.Keys.Order(StringComparer.Ordinal).ShouldBe(
        [
            "Agencies:driving-licence:Address", "Agencies:health-coverage:Address",
            "Agencies:house-registration:Address", "Agencies:house-registration:Client", "Agencies:house-registration:Service",
            "Agencies:identity-card:Address", "Agencies:identity-card:Password", "Agencies:identity-card:Token",
            "Agencies:identity-card:Username",
            "Agencies:land-titles:Address", "Agencies:land-titles:ClientId", "Agencies:land-titles:ClientSecret",
            "Agencies:land-titles:TokenAddress",
            "Agencies:revenue:Address", "Agencies:revenue:AuthorityFile", "Agencies:revenue:Certificate", "Agencies:revenue:CertificateKey",
            "Agencies:social-security:Address", "Agencies:student-loans:Address", "Agencies:student-loans:ApiKey", "Agencies:welfare-register:Address",
        ]);
        first.Settings["Agencies:identity-card:Address"]!.ShouldMatch(@"^http://127\.0\.0\.1:\d+$");
        first.Settings["Agencies:revenue:Address"]!.ShouldMatch(@"^https://127\.0\.0\.1:\d+$");
        string[] secrets = ["identity-card:Token", "identity-card:Password", "land-titles:ClientSecret"];
        foreach (var secret in secrets)
        {
            first.Settings[$"Agencies:{secret}"]!.Length.ShouldBe(64);
            first.Settings[$"Agencies:{secret}"].ShouldNotBe(second.Settings[$"Agencies:{secret}"]);
        }
        Path.IsPathRooted(first.Settings["Agencies:health-coverage:Address"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Finds_every_agency_that_answers_over_a_socket_and_goes_on_when_one_stops()
    {
        await PrepareAsync();
        await using var agencies = await StartAsync(Options);
        using var http = new HttpClient();
        SandboxAgencies.OverSockets.ShouldBe(["identity-card", "house-registration", "social-security", "land-titles", "revenue", "student-loans"]);

        await agencies.Find("identity-card").StopAsync();

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(agencies.Find("identity-card").Address));
        (await http.GetAsync(agencies.Find("social-security").Address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        agencies.Find("social-security").Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Waits_before_each_answer_as_long_as_told()
    {
        await PrepareAsync();
        var time = new ThaiMorning();
        await using var agencies = await SandboxAgencies.StartAsync(
            _directory.File("sandbox"), Options with { LatencyMs = 250 }, time, CancellationToken.None);
        using var http = new HttpClient();

        await http.GetAsync(agencies.Find("identity-card").Address);
        await http.GetAsync(agencies.Find("land-titles").Address);

        time.Waits.ShouldBe([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(250)]);
    }

    [Fact]
    public void Lets_the_land_office_be_slow_unless_told_otherwise()
    {
        var own = new SandboxOptions { LatencyMs = 20, AgencyLatencyMs = { ["land-titles"] = 5 } };

        new SandboxOptions().LatencyOf("land-titles").ShouldBe(TimeSpan.FromMilliseconds(150));
        new SandboxOptions().LatencyOf("revenue").ShouldBe(TimeSpan.Zero);
        new SandboxOptions { LatencyMs = 0 }.LatencyOf("land-titles").ShouldBe(TimeSpan.Zero);
        own.LatencyOf("land-titles").ShouldBe(TimeSpan.FromMilliseconds(5));
        own.LatencyOf("revenue").ShouldBe(TimeSpan.FromMilliseconds(20));
    }

    private Task PrepareAsync() => SandboxAgencies.PrepareAsync(_directory.File("sandbox"), Population, CancellationToken.None);

    private Task<SandboxAgencies> StartAsync(SandboxOptions options) =>
        SandboxAgencies.StartAsync(_directory.File("sandbox"), options, TimeProvider.System, CancellationToken.None);
}
