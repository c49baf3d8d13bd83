using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>
/// The identity-card agency with a verification that a test scripts: it knows the cards that it is given, and notes what it is asked.
/// Its other operations, and the other agencies, are the sandbox's.
/// </summary>
/// <param name="manifests">The other agencies' manifests; the repository's when there is none.</param>
internal sealed class ScriptedCards(string? manifests = null) : IAdapterFactory, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ConcurrentDictionary<(string Number, string LaserCode, string BirthDate), string> _cards = new();
    private readonly ConcurrentDictionary<string, string> _subjectsThatFail = new();
    private int _underWay;
    private int _answered;

    public string Protocol => "scripted";

    /// <summary>Whom it was asked about, in order.</summary>
    public ConcurrentQueue<(NationalId Subject, string? OnBehalfOf)> Asked { get; } = new();

    /// <summary>Whether it does not answer.</summary>
    public volatile bool IsDown;

    /// <summary>Opens when an answer may be given.</summary>
    public Func<CancellationToken, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>How often it knew the answer.</summary>
    public int Answered => _answered;

    /// <summary>The most questions that were under way at once.</summary>
    public int MostUnderWay { get; private set; }

    /// <summary>What the manifest says of the verification; a test may say it wrong.</summary>
    public JsonNode Operation { get; } = JsonNode.Parse(
        """
        {
          "protocol": "scripted", "scripted": {}, "tellsOrganisation": true,
          "inputs": { "laserCode": {}, "birthDate": { "convert": "partial-date" } },
          "fields": { "outcome": { "from": "x", "convert": "code", "codes": { "0": "MATCH", "1": "EXPIRED", "2": "LOST", "3": "CANCELLED", "4": "MISMATCH" } } }
        }
        """)!;

    /// <summary>A card that the agency knows.</summary>
    /// <param name="number">The holder.</param>
    /// <param name="outcome">What it says when all fits.</param>
    /// <param name="birthDate">The holder's birth date.</param>
    /// <returns>The input that fits.</returns>
    public CardInput Card(NationalId number, string outcome = "MATCH", string birthDate = "1981-07-14")
    {
        var laserCode = $"JT{number.Digits[^10..]}";
        _cards[(number.Digits, laserCode, birthDate)] = outcome;
        return new(number.Digits, laserCode, birthDate);
    }

    public void FailAbout(NationalId number) => _subjectsThatFail[number.Digits] = "";

    /// <summary>Puts it in place of the real verification.</summary>
    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IAdapterFactory>(this);
        services.AddSingleton(provider => AgencyCatalogue.Load(
            Manifests(), key => provider.GetRequiredService<IConfiguration>()[key], provider.GetServices<IAdapterFactory>(), provider.GetRequiredService<TimeProvider>()));
    }

    public IAgencyAdapter? Create(AdapterPlan plan) => new Adapter(this, plan);

    public void Dispose() => _directory.Dispose();

    private string Manifests()
    {
        var folder = manifests ?? Checkout.File("adapters", "agencies");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            _directory.Write(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }
        var path = _directory.File("identity-card/agency.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["operations"]!["verification"] = Operation.DeepClone();
        File.WriteAllText(path, manifest.ToJsonString());
        return _directory.Path;
    }

    private async Task<AgencyAnswer> AskAsync(AdapterPlan plan, AgencyRequest request, CancellationToken cancellation)
    {
        var subject = request.Subjects.ShouldHaveSingleItem();
        Asked.Enqueue((subject, request.OnBehalfOf));
        var underWay = Interlocked.Increment(ref _underWay);
        lock (_cards)
        {
            MostUnderWay = Math.Max(MostUnderWay, underWay);
        }
        try
        {
            await Gate(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
        if (IsDown || _subjectsThatFail.ContainsKey(subject.Digits))
        {
            throw new AgencyException(AgencyFailure.Unavailable("The script says so."));
        }
        Interlocked.Increment(ref _answered);
        return _cards.TryGetValue((subject.Digits, request.Inputs["laserCode"], request.Inputs["birthDate"]), out var outcome)
            ? AgencyAnswer.Found(new AgencyRecord(plan.Manifest.Mapping.Shape, [outcome]))
            : AgencyAnswer.NotFound;
    }

    private sealed class Adapter(ScriptedCards cards, AdapterPlan plan) : IAgencyAdapter
    {
        public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation) =>
            [await cards.AskAsync(plan, request, cancellation)];
    }
}
