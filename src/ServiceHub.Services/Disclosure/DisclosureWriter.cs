using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Keys;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Disclosure;

/// <summary>Writes down whom a response tells of, before it leaves.</summary>
/// <param name="log">The log.</param>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Finds those who were asked for by number and shown to nobody.</param>
/// <param name="ring">Makes the hashes that stand for those whom nobody knows.</param>
/// <param name="time">The clock.</param>
public sealed class DisclosureWriter(DisclosureLog log, IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, KeyRing ring, TimeProvider time) : IDisclosures
{
    private const string Told = "OK";

    private readonly ProfileIndex _profile = new(contexts, vault);

    /// <inheritdoc/>
    public async ValueTask<LogReceipt?> WriteAsync(Operation operation, DisclosedRequest request, CancellationToken cancellation)
    {
        if (operation.Judgement is not { } judgement || (judgement.Asked.Count == 0 && operation.Looks.IsEmpty))
        {
            return null;
        }
        var disclosures = WithLooks(await DisclosuresAsync(judgement, request, cancellation), operation, request);
        if (disclosures.Count == 0)
        {
            return null;
        }
        var now = time.GetUtcNow();
        var caller = operation.Caller;
        return await log.AppendAsync(
            [
                .. disclosures.Select(disclosure => new LogEntry(LogEntryKind.Disclosure, now, DisclosureJson.Write(disclosure, request, caller, judgement.Rights.Purpose, now))
                {
                    CitizenId = disclosure.CitizenId,
                    Subject = disclosure.Subject,
                    ClientId = caller.ClientId,
                }),
            ],
            cancellation);
    }

    private async ValueTask<IReadOnlyList<Disclosure>> DisclosuresAsync(Judgement judgement, DisclosedRequest request, CancellationToken cancellation)
    {
        List<AskedCitizen> news = [.. judgement.Asked.Values.Where(asked => asked.Found is not null || (asked.Outcome is not null && request.Note(asked, null)))];
        var shown = news.Where(asked => asked.Found is not null).GroupBy(asked => asked.Found!.Profile.Id).Select(asked => Shown(asked.Key, [.. asked], request)).OfType<Disclosure>();
        var others = news.Where(asked => asked.Found is null).ToList();
        if (others.Count == 0)
        {
            return [.. shown];
        }
        // Somebody may be known and have stayed a stranger to this token: they shall see that they were asked for.
        var known = await _profile.FindAsync([.. others.Select(asked => asked.Lookup.NationalId).OfType<NationalId>().Distinct()], cancellation);
        return [.. shown, .. others.Select(asked => Hidden(asked, known))];
    }

    /// <summary>To see who looked at somebody's data is a disclosure too.</summary>
    private IReadOnlyList<Disclosure> WithLooks(IReadOnlyList<Disclosure> disclosures, Operation operation, DisclosedRequest request)
    {
        if (operation.Looks.IsEmpty)
        {
            return disclosures;
        }
        var parts = operation.Looks.Keys.Where(look => request.Note(look, DataSet.DisclosureLog)).GroupBy(look => (look.CitizenId, look.Number)).ToDictionary(
            looks => looks.Key,
            looks => new DisclosedPart(new(DataSet.DisclosureLog, null, [.. looks.Select(look => look.Field).Order(StringComparer.Ordinal)]), Told));
        List<Disclosure> all = [.. disclosures.Select(disclosure => parts.Remove((disclosure.CitizenId, null), out var part) ? disclosure with { Parts = [.. disclosure.Parts, part] } : disclosure)];
        all.AddRange(parts.Select(look => new Disclosure(look.Key.CitizenId, look.Key.Number is { } number ? Subject(number) : null, AskedCitizen.Shown, [look.Value])));
        return all;
    }

    /// <returns>Null when nothing is new of the person.</returns>
    private static Disclosure? Shown(Guid citizen, IReadOnlyList<AskedCitizen> asked, DisclosedRequest request)
    {
        List<DisclosedPart> parts =
        [
            .. asked.SelectMany(one => one.Sets.Select(set => (one, set, Outcome: OutcomeOf(one.Found!, set))))
                .Where(entry => entry.Outcome is not null)
                .GroupBy(entry => (entry.set.Name, entry.set.Agreement))
                .Where(entries => entries.Select(entry => request.Note(entry.one, entry.set.Name)).ToList().Contains(true))
                .Select(entries => new DisclosedPart(Together([.. entries.Select(entry => entry.set)]), entries.First().Outcome!)),
        ];
        var isNew = asked.Select(one => request.Note(one, null)).ToList().Contains(true);
        return !isNew && parts.Count == 0 ? null : new(citizen, null, AskedCitizen.Shown, parts)
        {
            Agreements = parts.Count == 0 ? Agreements(asked) : [],
            Shield = asked[0].Found!.Shield,
            RepresentativeId = asked[0].Found!.RepresentativeId,
        };
    }

    private Disclosure Hidden(AskedCitizen asked, Dictionary<NationalId, ProfileEntry> known)
    {
        var outcome = asked.Outcome!;
        var parts = outcome == AskedCitizen.Named ? asked.Sets.Select(set => new DisclosedPart(set, outcome)).ToList() : [];
        var agreements = parts.Count == 0 ? Agreements([asked]) : [];
        return asked.Lookup.NationalId is { } number && known.TryGetValue(number, out var entry)
            ? new(entry.Citizen.Id, null, outcome, parts) { Agreements = agreements }
            : new(null, Unknown(asked.Lookup), outcome, parts) { Agreements = agreements };
    }

    private IndexHash Unknown(CitizenLookup lookup) =>
        lookup.NationalId is { } number ? Subject(number)
        : lookup.Other is { } other ? ring.Index(other.System.ToString(), other.Value)
        : ring.Index("pairwise-id", lookup.Id!);

    private IndexHash Subject(NationalId number) => ring.Index(nameof(IdentifierSystem.NationalId), number.Digits);

    private static IReadOnlyList<string> Agreements(IReadOnlyList<AskedCitizen> asked) =>
        [.. asked.SelectMany(one => one.Sets).Select(set => set.Agreement?.Id).OfType<string>().Distinct()];

    private static DisclosedSet Together(IReadOnlyList<DisclosedSet> sets) =>
        sets is [var only] ? only : sets[0] with { Fields = [.. sets.SelectMany(set => set.Fields).Distinct().Order(StringComparer.Ordinal)] };

    /// <summary>How a data set's source answered about a person; null when it has not yet, or the person has not consented.</summary>
    private static string? OutcomeOf(CitizenView citizen, DisclosedSet set)
    {
        if (citizen.Shield.HidesAll)
        {
            return "PROTECTED";
        }
        if (set.Agreement is { } used && citizen.Withheld(used) is not null)
        {
            return null;
        }
        if (set.Name == DataSet.Profile)
        {
            return Told;
        }
        // Of several questions to one agency the one that told most counts.
        var reports = citizen.Reports.Values.Where(report => report.Agency == set.Name).ToList();
        return reports.Count == 0 ? null : reports.Min(report => report.Status) switch
        {
            SourceStatus.Ok => Told,
            SourceStatus.Stale => "STALE",
            SourceStatus.NotFound => "NOT_FOUND",
            SourceStatus.Unavailable => "UNAVAILABLE",
            _ => null,
        };
    }
}
