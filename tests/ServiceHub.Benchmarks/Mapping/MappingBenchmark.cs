using System.Diagnostics;
using System.Globalization;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest;
using ServiceHub.Adapters.Soap;
using ServiceHub.Adapters.Sql;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Mapping;

/// <summary>
/// What reading and mapping an answer about 100 people costs a field, by protocol. What moving the answer costs is measured beside it,
/// in turns with it, and taken away; of a database that includes its own work, since it has none to compare with.
/// </summary>
internal static class MappingBenchmark
{
    private const int PeopleAsked = 100;
    private const int Warmup = 200;
    private const int Rounds = 20;
    private const int CallsARound = 25;
    private const string Registrations = "WELFARE_20261101.dat";

    private static readonly string[] Agencies = ["identity-card", "social-security", "health-coverage", "welfare-register"];

    public static async Task RunAsync()
    {
        using var folder = new TemporaryDirectory();
        var people = MappingSamples.People(PeopleAsked);
        var (cards, memberships) = (MappingSamples.Cards(people), MappingSamples.Memberships(people));
        await using var rest = await CannedServer.StartAsync("application/json", cards);
        await using var soap = await CannedServer.StartAsync("text/xml; charset=utf-8", memberships);
        MappingSamples.WriteCoverages(folder.File("coverage.db"), people);
        folder.Write(Path.Combine("drop", Registrations), MappingSamples.Registrations(Registrations, people));
        var addresses = Agencies.Zip([rest.Address, soap.Address, folder.File("coverage.db"), folder.File("drop")])
            .ToDictionary(pair => $"Agencies:{pair.First}:Address", pair => pair.Second);
        foreach (var agency in Agencies)
        {
            folder.Write(Path.Combine("agencies", agency, "agency.json"), File.ReadAllBytes(Checkout.File("adapters", "agencies", agency, "agency.json")));
        }
        var made = new Dictionary<string, (IAgencyAdapter Adapter, OperationManifest Manifest)>();
        using var catalogue = AgencyCatalogue.Load(
            folder.File("agencies"), key => addresses.GetValueOrDefault(key, key), Factories(made), TimeProvider.System);
        await catalogue.Find("welfare-register", "welfare")!.Intake!.LoadPendingAsync(default);

        using var http = new AgencyHttp(TimeSpan.FromSeconds(5), int.MaxValue / 2);
        await MeasureAsync($"JSON, {cards.Length / 1024} KB", made["identity-card/card"], people, () => FetchAsync(http, rest.Address, "application/json"));
        await MeasureAsync($"XML, {memberships.Length / 1024} KB", made["social-security/membership"], people, () => FetchAsync(http, soap.Address, "text/xml"));
        await MeasureAsync("SQL rows, with SQLite's query", made["health-coverage/coverage"], people, null);
        await MeasureAsync("file rows, from a store in memory", made["welfare-register/welfare"], people, null);
    }

    private static IEnumerable<IAdapterFactory> Factories(Dictionary<string, (IAgencyAdapter, OperationManifest)> made) =>
        ((IAdapterFactory[])
        [
            new RestAdapterFactory(TimeProvider.System), new SoapAdapterFactory(TimeProvider.System), new SqlAdapterFactory(),
            new FileAdapterFactory(new InMemoryFileRecordStore(), TimeProvider.System),
        ]).Select(factory => new CapturingFactory(factory, made));

    private static async Task MeasureAsync(
        string name, (IAgencyAdapter Adapter, OperationManifest Manifest) operation, IReadOnlyList<NationalId> people, Func<Task>? move)
    {
        var request = new AgencyRequest(people);
        var fields = people.Count * operation.Manifest.Mapping.Shape.Fields.Count;
        async Task AskAsync()
        {
            var answers = await operation.Adapter.AskAsync(request, default);
            if (answers.Any(answer => answer.Record is null))
            {
                throw new InvalidOperationException($"{name}: {answers.First(answer => answer.Record is null).Failure?.Detail ?? "nobody found"}");
            }
        }
        await RepeatAsync(AskAsync, Warmup);
        await RepeatAsync(move, Warmup);
        var (whole, moved) = (new List<(double Cpu, double Bytes)>(), new List<(double Cpu, double Bytes)>());
        for (var round = 0; round < Rounds; round++)
        {
            whole.Add(await RepeatAsync(AskAsync, CallsARound));
            moved.Add(await RepeatAsync(move, CallsARound));
        }
        var each = (double)fields * CallsARound * Rounds;
        var (cpu, bytes) = ((whole.Sum(part => part.Cpu) - moved.Sum(part => part.Cpu)) / each, (whole.Sum(part => part.Bytes) - moved.Sum(part => part.Bytes)) / each);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"mapping {name,-36} {cpu,6:F2} us of CPU and {bytes,6:F0} bytes a field ({fields} fields an answer; moving it, taken away: {moved.Sum(part => part.Cpu) / each:F2} us)"));
    }

    private static async Task<(double Cpu, double Bytes)> RepeatAsync(Func<Task>? run, int count)
    {
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var i = 0; run is not null && i < count; i++)
        {
            await run();
        }
        return ((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds, GC.GetTotalAllocatedBytes() - bytes);
    }

    private static async Task FetchAsync(AgencyHttp http, string address, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent([]) };
        await http.SendAsync(request, new HttpExpectation([mediaType], []), default);
    }
}
