using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Rest;
using ServiceHub.Adapters.Soap;
using ServiceHub.Adapters.Sql;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>
/// The first operation of one of the repository's agencies, loaded from its own manifest with a few keys changed, at an address of
/// the test.
/// </summary>
internal sealed class AgencyUnderTest : IDisposable
{
    private const string Patient = "60s";

    /// <summary>How calls are repeated, kept and limited is told by the tests of that; the others are about one call.</summary>
    private static readonly string[] OfTheCalls = ["safe", "retries", "hedgeAfter", "cache", "concurrency", "queue", "ratePerSecond", "burst", "circuit"];

    private readonly TemporaryDirectory _folder = new();
    private readonly AgencyCatalogue _catalogue;

    public AgencyUnderTest(
        string agency,
        string address,
        Action<JsonObject>? change = null,
        IFileRecordStore? store = null,
        TimeProvider? time = null,
        string? name = null)
    {
        var manifest = JsonNode.Parse(Disk.ReadAllText(Path.Combine(Repository.Agencies, agency, "agency.json")))!.AsObject();
        // A name of its own, by which the test's calls are told from those of tests beside it.
        Name = name ?? $"{agency}-{Guid.NewGuid():N}";
        var (operation, asked) = manifest["operations"]!.AsObject().First();
        var changed = Whole(manifest, asked!.AsObject());
        changed["address"] = address;
        changed["timeout"] = Patient;
        change?.Invoke(changed);
        manifest = new JsonObject
        {
            ["agency"] = Name,
            ["name"] = manifest["name"]!.DeepClone(),
            ["operations"] = new JsonObject { [operation] = changed },
        };
        _folder.Write(Path.Combine(Name, "agency.json"), System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        _catalogue = AgencyCatalogue.Load(_folder.Path, _ => Token, Factories(store, time), time ?? TimeProvider.System, new AgencyCallOptions { Deadline = TimeSpan.FromMinutes(1) });
        Agency = _catalogue.Agencies[0].Operations[0];
    }

    public const string Token = "a-token-of-the-test";

    public string Name { get; }

    public AgencyOperation Agency { get; }

    public static IAdapterFactory[] Factories(IFileRecordStore? store = null, TimeProvider? time = null) =>
    [
        new RestAdapterFactory(time ?? TimeProvider.System),
        new SoapAdapterFactory(time ?? TimeProvider.System),
        new SqlAdapterFactory(),
        new FileAdapterFactory(store ?? new InMemoryFileRecordStore(), time ?? TimeProvider.System),
    ];

    /// <summary>The operation with what it takes from the manifest's top.</summary>
    private static JsonObject Whole(JsonObject manifest, JsonObject operation)
    {
        var whole = operation.DeepClone().AsObject();
        foreach (var (key, value) in manifest.Where(entry => entry.Key is not ("agency" or "name" or "organisation" or "operations")))
        {
            whole.TryAdd(key, value?.DeepClone());
        }
        foreach (var key in OfTheCalls)
        {
            whole.Remove(key);
        }
        return whole;
    }

    public void Dispose()
    {
        _catalogue.Dispose();
        _folder.Dispose();
    }
}
