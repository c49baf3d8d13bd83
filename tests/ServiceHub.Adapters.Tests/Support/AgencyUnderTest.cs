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

/// <summary>One of the repository's agencies, loaded from its own manifest with a few keys changed, at an address of the test.</summary>
internal sealed class AgencyUnderTest : IDisposable
{
    private const string PatientTimeoutMs = "60000";

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
        manifest["agency"] = Name;
        manifest["address"] = address;
        manifest["timeoutMs"] = JsonNode.Parse(PatientTimeoutMs);
        change?.Invoke(manifest);
        _folder.Write(Path.Combine(Name, "agency.json"), System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        _catalogue = AgencyCatalogue.Load(_folder.Path, _ => Token, Factories(store, time), time ?? TimeProvider.System);
        Agency = _catalogue.Agencies[0];
    }

    public const string Token = "a-token-of-the-test";

    public string Name { get; }

    public Agency Agency { get; }

    public static IAdapterFactory[] Factories(IFileRecordStore? store = null, TimeProvider? time = null) =>
    [
        new RestAdapterFactory(),
        new SoapAdapterFactory(),
        new SqlAdapterFactory(),
        new FileAdapterFactory(store ?? new InMemoryFileRecordStore(), time ?? TimeProvider.System),
    ];

    public void Dispose()
    {
        _catalogue.Dispose();
        _folder.Dispose();
    }
}
