using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.SubjectAccess;

/// <summary>
/// All that the hub itself holds about one person, for that person (GDPR, article 15; Thai Personal Data Protection Act B.E. 2562,
/// section 30). What agencies hold is theirs to tell; their answers, which the hub keeps for a short while, are left out with that.
/// </summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Finds and opens identifiers.</param>
/// <param name="files">What agencies dropped.</param>
/// <param name="hidings">What the person is not told for a time.</param>
/// <param name="slices">What the slices hold.</param>
/// <param name="log">The export stands in it as well.</param>
/// <param name="time">The clock.</param>
public sealed class SubjectExport(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, IFileRecordStore files, HidingStore hidings, IEnumerable<IPersonalData> slices, DisclosureLog log, TimeProvider time)
{
    /// <summary>How the export is written: for people to read as well.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Collects a person's data, once it is written down that somebody did.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="by">Who collects, for the log.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>A section for each kind of data; null when the hub holds nothing about the person.</returns>
    public async Task<JsonObject?> CollectAsync(Subject subject, string by, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var index = await SubjectIndex.FindAsync(context, vault, subject, cancellation);
        var dropped = await DroppedAsync(context, subject, cancellation);
        var disclosures = await DisclosuresAsync(context, index, cancellation);
        if (index.CitizenId is null && dropped.Count == 0 && disclosures.Count == 0)
        {
            return null;
        }
        await WriteDownAsync(index, by, cancellation);
        var export = new JsonObject { ["generatedAt"] = HubScalars.Text(time.GetUtcNow()) };
        if (index.CitizenId is { } citizen)
        {
            await AddProfileAsync(export, context, citizen, cancellation);
            await AddRestrictionsAsync(export, context, citizen, cancellation);
            await AddDecisionsAsync(export, context, citizen, cancellation);
            await AddCorrectionsAsync(export, context, citizen, cancellation);
            foreach (var slice in slices)
            {
                export[slice.Section] = await slice.CollectAsync(context, citizen, cancellation);
            }
        }
        export["fileRecords"] = new JsonArray([.. dropped]);
        export["disclosures"] = new JsonArray([.. disclosures]);
        return export;
    }

    private async Task AddProfileAsync(JsonObject export, HubDbContext context, Guid id, CancellationToken cancellation)
    {
        var citizen = await context.Citizens.AsNoTracking().AsSplitQuery()
            .Include(row => row.Identifiers).Include(row => row.Names).Include(row => row.Addresses).Include(row => row.ContactPoints)
            .SingleAsync(row => row.Id == id, cancellation);
        export["profile"] = Node(new
        {
            birthDate = citizen.BirthDate?.ToString(),
            citizen.Sex,
            deceasedOn = citizen.DeceasedOn?.ToString(),
            enteredAt = HubScalars.Text(citizen.Created),
        });
        export["identifiers"] = Nodes(citizen.Identifiers, row => new { row.System, value = vault.Open(row), row.Source });
        export["names"] = Nodes(citizen.Names, row => new { row.Use, row.Title, row.Given, row.Family, row.ValidFrom, row.ValidTo, row.Source });
        export["addresses"] = Nodes(citizen.Addresses, row => new { row.Use, row.Line, row.Subdistrict, row.District, row.Province, row.PostalCode, row.Source });
        export["contactPoints"] = Nodes(citizen.ContactPoints, row => new { row.System, row.Value, row.Source });
        var pairs = await context.PairwiseIds.AsNoTracking().Where(row => row.CitizenId == id).OrderBy(row => row.Organisation).ToListAsync(cancellation);
        export["idsOfOrganisations"] = Nodes(pairs, row => new { row.Organisation, row.Id });
    }

    private static async Task AddRestrictionsAsync(JsonObject export, HubDbContext context, Guid id, CancellationToken cancellation)
    {
        var protections = await context.Protections.AsNoTracking().Where(row => row.CitizenId == id).OrderBy(row => row.RecordedAt).ToListAsync(cancellation);
        export["protections"] = Nodes(protections, row => new { row.Kind, row.Reference, recordedAt = HubScalars.Text(row.RecordedAt), endedAt = Text(row.EndedAt) });
        var accesses = await context.BreakGlassAccesses.AsNoTracking().Where(row => row.CitizenId == id).OrderBy(row => row.OpenedAt).ToListAsync(cancellation);
        export["emergencyAccesses"] = Nodes(accesses, row => new
        {
            row.Id,
            row.Organisation,
            office = row.OfficerOffice,
            row.Reason,
            openedAt = HubScalars.Text(row.OpenedAt),
            row.Verdict,
            row.ReviewNote,
            reviewedAt = Text(row.ReviewedAt),
        });
    }

    /// <summary>What the person decided, and who may decide for them or they for others. Who the other one is, is not the person's to be told.</summary>
    private static async Task AddDecisionsAsync(JsonObject export, HubDbContext context, Guid id, CancellationToken cancellation)
    {
        var consents = await context.Consents.AsNoTracking().Where(row => row.CitizenId == id).OrderBy(row => row.GivenAt).ThenBy(row => row.Version).ToListAsync(cancellation);
        export["consents"] = Nodes(consents, row => new
        {
            row.Id,
            row.Version,
            row.Organisation,
            row.Controller,
            row.ClientId,
            row.DataSet,
            row.Scopes,
            row.Fields,
            row.Purpose,
            row.Title,
            row.ValidUntil,
            givenAt = HubScalars.Text(row.GivenAt),
            withdrawnAt = Text(row.WithdrawnAt),
            row.Issuer,
            row.Assurance,
            row.KeyId,
            row.Signature,
        });
        var rights = await context.Representations.AsNoTracking().Where(row => row.RepresentativeId == id || row.RepresentedId == id).OrderBy(row => row.RecordedAt).ToListAsync(cancellation);
        export["representations"] = Nodes(rights, row => new
        {
            row.Id,
            isRepresentative = row.RepresentativeId == id,
            row.Kind,
            row.ValidFrom,
            row.ValidTo,
            row.Reference,
            row.Organisation,
            recordedAt = HubScalars.Text(row.RecordedAt),
            revokedAt = Text(row.RevokedAt),
        });
    }

    private static async Task AddCorrectionsAsync(JsonObject export, HubDbContext context, Guid id, CancellationToken cancellation)
    {
        var corrections = await context.Corrections.AsNoTracking().Where(row => row.CitizenId == id).OrderBy(row => row.RequestedAt).ToListAsync(cancellation);
        export["corrections"] = Nodes(corrections, row => new
        {
            row.Id,
            row.DataSet,
            row.Field,
            row.Statement,
            requestedAt = HubScalars.Text(row.RequestedAt),
            row.State,
            row.Answer,
            answeredAt = Text(row.AnsweredAt),
        });
    }

    private async Task<List<JsonNode?>> DroppedAsync(HubDbContext context, Subject subject, CancellationToken cancellation)
    {
        List<JsonNode?> dropped = [];
        if (subject.System != IdentifierSystem.NationalId || !NationalId.TryParse(subject.Number, out var number, out _))
        {
            return dropped;
        }
        foreach (var source in await context.FileLoads.Select(load => load.Source).Distinct().OrderBy(source => source).ToListAsync(cancellation))
        {
            if (await files.FindAsync(source, [number], cancellation) is { } found)
            {
                dropped.AddRange(found.Records.Select(record => Node(new
                {
                    source,
                    asOf = HubScalars.Text(found.Load.AsOf),
                    record = record.Payload.IsEmpty ? null : JsonNode.Parse(record.Payload.Span),
                })));
            }
        }
        return dropped;
    }

    private async Task<List<JsonNode?>> DisclosuresAsync(HubDbContext context, SubjectIndex index, CancellationToken cancellation)
    {
        var bodies = await index.Disclosures(context.Disclosures.AsNoTracking()).Where(row => row.Body != null).OrderBy(row => row.Id).Select(row => row.Body).ToListAsync(cancellation);
        var hidden = await hidings.AgreementsAsync(HubDay.Of(time.GetUtcNow()), cancellation);
        return [.. bodies.Where(body => LoggedDisclosure.Read(body).Without(hidden) is not null).Select(body => WithoutOfficer(Without(hidden, JsonNode.Parse(body)!)))];
    }

    private static JsonNode Without(IReadOnlySet<string> hidden, JsonNode disclosure)
    {
        (disclosure["data"] as JsonArray)?.RemoveAll(part => part?["agreement"] is { } agreement && hidden.Contains(agreement.GetValue<string>()));
        (disclosure["agreements"] as JsonArray)?.RemoveAll(agreement => hidden.Contains(agreement!.GetValue<string>()));
        return disclosure;
    }

    /// <summary>Who looked is an office with a role; the officer's own name is not the person's to be told.</summary>
    private static JsonNode WithoutOfficer(JsonNode disclosure)
    {
        if (disclosure["officer"] is JsonObject officer)
        {
            officer.Remove("id");
            officer.Remove("name");
        }
        return disclosure;
    }

    private async Task WriteDownAsync(SubjectIndex index, string by, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            kind = "DISCLOSURE",
            at = HubScalars.Text(now),
            client = by,
            purpose = "subject-access",
            citizen = index.CitizenId,
            outcome = "EXPORTED",
            data = Array.Empty<object>(),
        });
        await log.AppendAsync([new LogEntry(LogEntryKind.Disclosure, now, body) { CitizenId = index.CitizenId, ClientId = by }], cancellation);
    }

    private static JsonNode? Node(object value) => JsonSerializer.SerializeToNode(value, Json);

    internal static JsonArray Nodes<TRow>(IEnumerable<TRow> rows, Func<TRow, object> members) => new([.. rows.Select(row => Node(members(row)))]);

    private static string? Text(DateTimeOffset? time) => time is { } known ? HubScalars.Text(known) : null;
}
