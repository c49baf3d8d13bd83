using System.Text;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>An agency with one operation whose adapter does what the test says, on a clock that the test moves.</summary>
internal sealed class ScriptedAgency : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly List<AgencyRequest> _requests = [];

    public ScriptedAgency(string operation = "", string agency = "", AgencyCallOptions? options = null, FakeClock? clock = null)
    {
        Clock = clock ?? new FakeClock();
        Write(operation, agency);
        Catalogue = AgencyCatalogue.Load(
            _folder.Path, key => Settings.GetValueOrDefault(key), [new Factory(this)], Clock, options ?? new() { Cache = Cache });
        Operation = Catalogue.Agencies[0].Operations[0];
    }

    public delegate Task<IReadOnlyList<AgencyAnswer>> Script(AgencyRequest request, CancellationToken cancellation);

    public string Name { get; } = $"scripted-{Guid.NewGuid():N}";

    public Dictionary<string, string?> Settings { get; } = new() { ["Where"] = "here" };

    public FakeClock Clock { get; }

    public MemoryAnswerCache Cache { get; } = new();

    public AgencyCatalogue Catalogue { get; }

    public AgencyOperation Operation { get; }

    /// <summary>What the adapter does; answers with a note for everybody as long as the test says nothing else.</summary>
    public Script Does { get; set; } = (request, _) => Task.FromResult(Notes(request, "said"));

    /// <summary>The calls that reached the adapter.</summary>
    public IReadOnlyList<AgencyRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many adapters were closed.</summary>
    public int Closed { get; private set; }

    public string File => Path.Combine(_folder.Path, Name, "agency.json");

    /// <summary>The shape that answers have, by the manifest that was read last.</summary>
    public RecordShape Shape { get; private set; } = new([]);

    public static IReadOnlyList<AgencyAnswer> Notes(AgencyRequest request, string note) =>
        [.. request.Subjects.Select(_ => Note(note))];

    public static AgencyAnswer Note(string note) => AgencyAnswer.Found(new AgencyRecord(new RecordShape([new("note", typeof(string))]), [note]));

    /// <summary>Writes the manifest; each text is one or more members, with a comma behind.</summary>
    public void Write(string operation = "", string agency = "", string fields = """ "note": { "from": "note" } """) => Write(Encoding.UTF8.GetBytes($$"""
        {
          {{agency}}
          "agency": "{{Name}}", "name": { "th": "ทดสอบ", "en": "Test" }, "protocol": "scripted", "address": "config:Where",
          "operations": { "note": { {{operation}} "scripted": {}, "fields": { {{fields}} } } }
        }
        """));

    public void Write(byte[] manifest) => _folder.Write(Path.Combine(Name, "agency.json"), manifest);

    public void Remove() => Directory.Delete(Path.Combine(_folder.Path, Name), recursive: true);

    public async Task<AgencyAnswer> AskAsync(AgencyQuestion question, CancellationToken cancellation = default) =>
        (await Operation.AskAsync(question, cancellation)).Answers[0];

    public Task<AgencyAnswer> AskAsync(CancellationToken cancellation = default) => AskAsync(new AgencyQuestion([People.Somchai]), cancellation);

    public void Dispose()
    {
        Catalogue.Dispose();
        _folder.Dispose();
    }

    private sealed class Factory(ScriptedAgency agency) : IAdapterFactory
    {
        public string Protocol => "scripted";

        public IAgencyAdapter? Create(AdapterPlan plan)
        {
            agency.Shape = plan.Manifest.Mapping.Shape;
            return new Adapter(agency);
        }
    }

    private sealed class Adapter(ScriptedAgency agency) : IAgencyAdapter, IDisposable
    {
        public ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
        {
            lock (agency._requests)
            {
                agency._requests.Add(request);
            }
            return new(agency.Does(request, cancellation));
        }

        public void Dispose() => agency.Closed++;
    }
}
