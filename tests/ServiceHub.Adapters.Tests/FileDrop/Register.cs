using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

/// <summary>A register that drops files of a form that a test describes: a national ID, a name and an amount.</summary>
internal sealed class Register : IDisposable
{
    private const string Fields = """{ "name": { "th": { "from": "name" } }, "amount": { "from": "amount", "convert": "integer" } }""";

    private readonly string _file;
    private readonly AgencyUnderTest _underTest;

    /// <param name="file">The manifest's section <c>file</c>.</param>
    /// <param name="store">Where records go.</param>
    public Register(string file, InMemoryFileRecordStore? store = null)
    {
        (_file, Store) = (file, store ?? new InMemoryFileRecordStore());
        _underTest = Beside();
    }

    public TemporaryDirectory Folder { get; } = new();

    public InMemoryFileRecordStore Store { get; }

    public IAgencyIntake Intake => _underTest.Agency.Intake!;

    /// <summary>The same register in another gateway.</summary>
    public AgencyUnderTest Beside() => new(WelfareFile.Agency, Folder.Path, manifest =>
    {
        manifest["file"] = JsonNode.Parse(_file);
        manifest["fields"] = JsonNode.Parse(Fields);
    }, Store);

    public async Task<IntakeFile> LoadAsync()
    {
        var report = await Intake.LoadPendingAsync(CancellationToken.None);
        report.Problem.ShouldBeNull(report.Exception?.ToString());
        return report.Files[0];
    }

    public async Task<IntakeFile> LoadAsync(string name, string content)
    {
        Folder.Write(name, System.Text.Encoding.UTF8.GetBytes(content));
        return await LoadAsync();
    }

    public async Task<AgencyAnswer> AskAsync(NationalId subject) =>
        (await _underTest.Agency.AskAsync([subject], CancellationToken.None)).Answers[0];

    public string Rejects(string name) => Disk.ReadAllText(Folder.File($"rejects/{name}.rejects.txt"));

    public void Dispose()
    {
        _underTest.Dispose();
        Folder.Dispose();
    }
}
