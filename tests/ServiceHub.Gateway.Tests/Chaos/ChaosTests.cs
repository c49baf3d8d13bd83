using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Testing;
using Xunit.Abstractions;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>
/// Every agency goes through all its faults while clients ask: each value is true or missing with its reason, no answer is lost, and in
/// the end nothing is left of it.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output) : IDisposable
{
    private const int MostHeapGrowth = 8 * 1024 * 1024;
    private const int Tries = 60;

    // Connections wait a minute for more to do and threads some seconds; a leak would be one for each of thousands of calls.
    private const int MostSockets = 200;
    private const int MostThreads = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // The request's deadline, and what a busy machine may need beyond it.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = Deadline + TimeSpan.FromSeconds(20);

    private readonly TemporaryDirectory _manifests = new();

    public void Dispose() => _manifests.Dispose();

    [Fact]
    public async Task Whatever_the_agencies_do_no_answer_is_wrong_or_lost_and_nothing_is_left_behind()
    {
        WriteManifests();
        string[] arguments =
        [
            $"--Agencies:Directory={_manifests.Path}", $"--Agencies:Deadline={Deadline}",
            "--Sandbox:Enabled=true", "--Sandbox:Population=200", "--Sandbox:LatencyMs=0",
        ];
        var truth = await Truth.LearnAsync(arguments);
        IReadOnlyList<string> people = [.. truth.Keys];
        await using var hub = await HubUnderTest.StartAsync(arguments);
        var time = LongRun.Time(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2));

        // Not about everybody: the shared profile gets to know the others amid the faults.
        await RunAsync(hub, truth, [.. people.Where((_, place) => place % 2 == 0)], TimeSpan.Zero, seed: 1);
        await RecoverAsync(hub);
        var before = Footprint.Take();
        var heard = await RunAsync(hub, truth, people, time, seed: 2);
        await RecoverAsync(hub);
        var after = Footprint.Take();

        output.WriteLine($"{before} -> {after}");
        (after.Heap - before.Heap).ShouldBeLessThan(MostHeapGrowth);
        (after.Sockets - before.Sockets).ShouldBeLessThan(MostSockets);
        (after.Threads - before.Threads).ShouldBeLessThan(MostThreads);
        ShouldHaveMet(heard, Asked(hub));
        await ShouldBeTrueAsync(hub, truth);
    }

    /// <summary>
    /// The agencies' own manifests; only that a circuit closes soon, so that every fault meets calls, and that what is kept is soon no
    /// longer fresh, so that it has to stand in.
    /// </summary>
    private void WriteManifests()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.File("adapters/agencies"), "agency.json", SearchOption.AllDirectories))
        {
            var manifest = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
            var circuit = manifest["circuit"]?.AsObject() ?? [];
            circuit["breakFor"] = "500ms";
            manifest["circuit"] = circuit.DeepClone();
            foreach (var (_, operation) in manifest["operations"]!.AsObject())
            {
                operation!["cache"]?["freshFor"] = "1s";
            }
            _manifests.Write(Path.GetRelativePath(Checkout.File("adapters/agencies"), file), JsonSerializer.SerializeToUtf8Bytes(manifest));
        }
    }

    /// <returns>What each agency was heard to say.</returns>
    private async Task<IReadOnlyList<(string Agency, string Said)>> RunAsync(HubUnderTest hub, IReadOnlyDictionary<string, PersonTruth> truth, IReadOnlyList<string> people, TimeSpan time, int seed)
    {
        await using var load = new ChaosLoad(hub.Http.BaseAddress!, await hub.TokenAsync(), people, truth, Patience, seed);
        await Task.WhenAll(Asked(hub).Keys.Select((agency, place) => new FaultCycle(hub, load, agency).RunAsync(time, seed * 100 + place)));
        await load.TurnOverAsync();

        output.WriteLine($"{load.Answers} answers about {load.Ids.Count} citizens");
        load.Wrongs.Take(10).ShouldBeEmpty();
        load.Ids.Values.Distinct().Count().ShouldBe(load.Ids.Count);
        output.WriteLine(string.Join(", ", load.Heard.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key.Agency} {entry.Key.Said} {entry.Value}")));
        return [.. load.Heard.Keys];
    }

    /// <summary>The sandbox has one more, which no manifest describes and nobody asks.</summary>
    private static Dictionary<string, IAgencyFaults> Asked(HubUnderTest hub) =>
        hub.Agencies.Faults.Where(entry => hub.Services.GetRequiredService<AgencyCatalogue>().Find(entry.Key) is not null).ToDictionary();

    /// <summary>Everybody answered at times, and at times not; only what was dropped stays, whatever becomes of the folder.</summary>
    private static void ShouldHaveMet(IReadOnlyList<(string Agency, string Said)> heard, IReadOnlyDictionary<string, IAgencyFaults> agencies)
    {
        foreach (var (agency, faults) in agencies)
        {
            heard.ShouldContain((agency, "OK"));
            if (faults.Kinds.Contains(FaultKind.Failing))
            {
                heard.ShouldContain(entry => entry.Agency == agency && entry.Said.EndsWith('!'));
            }
        }
        heard.ShouldContain(entry => entry.Said == "STALE");
    }

    /// <summary>Once its faults are over, every agency answers again after a few questions, and holds no place.</summary>
    private static async Task RecoverAsync(HubUnderTest hub)
    {
        var (everything, token) = (new Question(AgencyField.All, [hub.NationalId("ordinary")], 0, AllowStale: false), await hub.TokenAsync());
        for (var attempt = 1; ; attempt++)
        {
            using var response = await hub.SendAsync(token, everything.ToContent());
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var rows = await hub.Http.GetFromJsonAsync<JsonElement>("/health/agencies");
            if (!answer.Errors().Any() && rows.EnumerateArray().All(row => row.Text("circuit") == "CLOSED" && row.At("inFlight").GetInt32() == 0 && row.At("queued").GetInt32() == 0))
            {
                return;
            }
            attempt.ShouldBeLessThan(Tries, $"{answer}, {rows}");
            await Task.Delay(Pause);
        }
    }

    private static async Task ShouldBeTrueAsync(HubUnderTest hub, IReadOnlyDictionary<string, PersonTruth> truth)
    {
        var token = await hub.TokenAsync();
        foreach (var people in truth.Keys.Chunk(50))
        {
            var question = new Question(AgencyField.All, people, 0, AllowStale: false);
            var check = new AnswerCheck(truth, question, TimeProvider.System.GetUtcNow());
            using var response = await hub.SendAsync(token, question.ToContent());
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            check.Wrongs(answer).ShouldBeEmpty();
            answer.Errors().ShouldAllBe(error => error.Code() == "NOT_FOUND");
        }
    }
}
