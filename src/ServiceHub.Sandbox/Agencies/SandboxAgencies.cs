using System.Security.Cryptography;
using ServiceHub.Sandbox.Agencies.HealthCoverage;
using ServiceHub.Sandbox.Agencies.IdentityCard;
using ServiceHub.Sandbox.Agencies.SocialSecurity;
using ServiceHub.Sandbox.Agencies.WelfareRegister;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>The simulated agencies: made once in a directory, started from there.</summary>
public sealed class SandboxAgencies : IAsyncDisposable
{
    /// <summary>The names of the agencies that can be slow.</summary>
    internal static readonly IReadOnlyList<string> OverSockets = [CardAgency, MemberAgency];

    private const string CardAgency = "identity-card";
    private const string MemberAgency = "social-security";

    private readonly CardStore _cards;
    private readonly MembershipStore _members;
    private readonly AgencyServer _identityCard;
    private readonly AgencyServer _socialSecurity;

    private SandboxAgencies(
        SandboxDirectory directory,
        string token,
        CardStore cards,
        AgencyServer identityCard,
        MembershipStore members,
        AgencyServer socialSecurity)
    {
        (_cards, _identityCard, _members, _socialSecurity) = (cards, identityCard, members, socialSecurity);
        Settings = new Dictionary<string, string?>
        {
            ["Agencies:identity-card:Address"] = Origin(identityCard),
            ["Agencies:identity-card:Token"] = token,
            ["Agencies:social-security:Address"] = Origin(socialSecurity),
            ["Agencies:health-coverage:Address"] = directory.HealthCoverage,
            ["Agencies:welfare-register:Address"] = directory.WelfareRegister,
        };
    }

    /// <summary>All that the hub needs to know to reach the agencies, as configuration: addresses and a token.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IAgencyServer IdentityCard => _identityCard;

    public IAgencyServer SocialSecurity => _socialSecurity;

    /// <summary>Whether the directory holds the agencies that the options describe.</summary>
    /// <exception cref="SandboxStateException">It holds others; the message names the remedies.</exception>
    public static bool IsPrepared(string directory, SandboxOptions options)
    {
        var made = SandboxManifest.Read(At(directory).Manifest);
        made?.MustFit(options, directory);
        return made is not null;
    }

    /// <summary>Makes the agencies' stores, unless they are there. What was interrupted can be repeated.</summary>
    /// <exception cref="SandboxStateException">The directory holds other agencies; the message names the remedies.</exception>
    public static async Task PrepareAsync(string directory, Population population, CancellationToken cancellation)
    {
        if (!IsPrepared(directory, population.Options))
        {
            await Task.Run(() => Prepare(At(directory), population, cancellation), cancellation);
        }
    }

    /// <summary>Starts the agencies from their stores, each with a socket of its own.</summary>
    /// <exception cref="SandboxStateException">Nothing is prepared in the directory, or other agencies.</exception>
    public static async Task<SandboxAgencies> StartAsync(
        string directory, SandboxOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (!IsPrepared(directory, options))
        {
            throw new SandboxStateException($"{directory} holds no sandbox: prepare it first.");
        }
        var place = At(directory);
        WelfareFile.DropWhenDue(place.WelfareRegister, ThaiTime.Today(time));
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var cards = new CardStore(place.IdentityCard);
        var members = new MembershipStore(place.SocialSecurity);
        var identityCard = await AgencyServer.StartAsync(new CardEndpoint(cards, token, time).AnswerAsync, options.LatencyOf(CardAgency), time, cancellation);
        var socialSecurity = await AgencyServer.StartAsync(new MembershipEndpoint(members, time).AnswerAsync, options.LatencyOf(MemberAgency), time, cancellation);
        return new SandboxAgencies(place, token, cards, identityCard, members, socialSecurity);
    }

    public async ValueTask DisposeAsync()
    {
        await _identityCard.StopAsync();
        await _socialSecurity.StopAsync();
        await _identityCard.DisposeAsync();
        await _socialSecurity.DisposeAsync();
        _cards.Dispose();
        _members.Dispose();
    }

    private static void Prepare(SandboxDirectory place, Population population, CancellationToken cancellation)
    {
        var staging = place.Staging;
        if (Directory.Exists(staging.Root))
        {
            Directory.Delete(staging.Root, recursive: true);
        }
        Directory.CreateDirectory(staging.Root);
        var today = population.Options.ReferenceDate;
        // In the order of their keys a large database is filled in half the time.
        Person[] known = [.. population.People
            .Where(person => person.NationalId is not null)
            .OrderBy(person => person.NationalId!.Value.Digits, StringComparer.Ordinal)];
        Action[] steps =
        [
            () => CardStore.Create(staging.IdentityCard, known),
            () => MembershipStore.Create(staging.SocialSecurity, known),
            () => CoverageStore.Create(staging.HealthCoverage, known, today),
            () => WelfareFile.Create(staging.WelfareRegister, known, today),
            () => staging.MoveTo(place),
            () => Directory.Delete(staging.Root),
            () => SandboxManifest.Of(population.Options).Write(place.Manifest),
        ];
        foreach (var step in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            step();
        }
    }

    private static SandboxDirectory At(string directory) => new(Path.GetFullPath(directory));

    private static string Origin(AgencyServer server) => server.Address.GetLeftPart(UriPartial.Authority);
}
