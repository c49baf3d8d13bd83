using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class FileConformanceTests : AgencyConformance, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Niran);

    public void Dispose() => _folder.Dispose();

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _folder.Write(WelfareFile.SampleName, WelfareFile.Sample);
        var underTest = new AgencyUnderTest(WelfareFile.Agency, _folder.Path, change);
        await underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);
        return underTest;
    }
}
