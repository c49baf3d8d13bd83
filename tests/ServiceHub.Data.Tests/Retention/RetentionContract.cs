using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Corrections;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Data.Protections;
using ServiceHub.Data.Quotas;
using ServiceHub.Data.Representations;
using ServiceHub.Data.Retention;

namespace ServiceHub.Data.Tests.Retention;

/// <summary>What holds on every database.</summary>
public abstract class RetentionContract(ITestDatabase database) : IDisposable
{
    private readonly MovedClock _clock = new();
    private readonly RetentionOptions _options = new() { Disclosures = TimeSpan.FromDays(30), Quotas = TimeSpan.FromDays(10), Records = TimeSpan.FromDays(20) };

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rows_of_the_log_are_emptied_when_their_time_is_over_and_the_log_stays_whole()
    {
        var (log, numbering, export) = await StartAsync();
        await log.AppendAsync([.. Enumerable.Range(0, 700).Select(Entry)], default);
        _clock.Advance(TimeSpan.FromDays(20));
        await log.AppendAsync([Entry(700), Entry(701)], default);
        var rules = Rules(numbering);
        (await rules.ApplyAsync(default)).ShouldBe(0);

        _clock.Advance(TimeSpan.FromDays(11));
        (await rules.ApplyAsync(default)).ShouldBe(700);
        (await rules.ApplyAsync(default)).ShouldBe(0);
        (await BodiesAsync()).ShouldBe(["""{"kind":"DISCLOSURE","n":700}""", """{"kind":"DISCLOSURE","n":701}"""]);
        _clock.Advance(TimeSpan.FromDays(20));
        (await rules.ApplyAsync(default)).ShouldBe(2);

        using var output = new MemoryStream();
        await export.WriteAsync(output, null, default);
        (await LogVerification.VerifyAsync(new MemoryStream(output.ToArray()), null, null, default)).Problem.ShouldBeNull();
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("\"reason\":\"RETENTION\"");
    }

    [Fact]
    public async Task What_is_over_goes_and_what_waits_for_an_answer_or_a_review_stays()
    {
        var (_, numbering, _) = await StartAsync();
        var now = _clock.GetUtcNow();
        await using (var context = database.CreateDbContext())
        {
            foreach (var days in (int[])[-11, -9])
            {
                context.QuotaUses.Add(new() { Policy = "agr-1", Resets = now.AddDays(days).ToUnixTimeSeconds(), Used = 1 });
            }
            context.QuotaKeys.Add(new QuotaKeyRow { Id = new byte[32], Fingerprint = new byte[32], IsCharged = true, Expires = now.AddSeconds(-1) });
            var citizen = new Citizen { Id = Guid.CreateVersion7(now), Created = now };
            context.Citizens.Add(citizen);
            context.Corrections.AddRange(Request("cor-1", citizen, now.AddDays(-21)), Request("cor-2", citizen, null), Request("cor-3", citizen, now.AddDays(-19)));
            context.Representations.AddRange(Right("rep-1", citizen, HubDay.Of(now.AddDays(-21))), Right("rep-2", citizen, HubDay.Of(now.AddDays(-19))));
            context.BreakGlassAccesses.AddRange(
                Access("btg-1", now.AddDays(-21), now.AddDays(-1)), Access("btg-2", now.AddDays(-21), null), Access("btg-3", now.AddDays(-19), now.AddDays(-1)));
            await context.SaveChangesAsync();
        }

        (await Rules(numbering).ApplyAsync(default)).ShouldBe(5);

        await using var left = database.CreateDbContext();
        (await left.QuotaUses.CountAsync(), await left.QuotaKeys.CountAsync()).ShouldBe((1, 0));
        (await left.Corrections.OrderBy(request => request.Id).Select(request => request.Id).ToListAsync()).ShouldBe(["cor-2", "cor-3"]);
        (await left.Representations.Select(right => right.Id).ToListAsync()).ShouldBe(["rep-2"]);
        (await left.BreakGlassAccesses.OrderBy(access => access.Id).Select(access => access.Id).ToListAsync()).ShouldBe(["btg-2", "btg-3"]);
    }

    private static Correction Request(string id, Citizen citizen, DateTimeOffset? answered) => new()
    {
        Id = id,
        CitizenId = citizen.Id,
        DataSet = "profile",
        Field = "Citizen.birthDate",
        Statement = "It is wrong.",
        RequestedAt = citizen.Created.AddDays(-30),
        RequestedThrough = "portal",
        State = answered is null ? CorrectionState.Open : CorrectionState.Refused,
        AnsweredAt = answered,
    };

    private static Representation Right(string id, Citizen citizen, DateOnly validTo) => new()
    {
        Id = id,
        Kind = RepresentationKind.Parent,
        RepresentativeId = citizen.Id,
        RepresentedId = citizen.Id,
        ValidFrom = validTo,
        ValidTo = validTo,
        Reference = "1",
        Organisation = "0060:1",
        RecordedBy = "registry",
        RecordedAt = citizen.Created,
    };

    private static BreakGlassAccess Access(string id, DateTimeOffset opened, DateTimeOffset? reviewed) => new()
    {
        Id = id,
        CitizenId = Guid.Empty,
        ClientId = "hospital",
        Organisation = "0060:1",
        OfficerId = "1",
        Reason = "It could not wait.",
        OpenedAt = opened,
        Until = opened,
        ReviewedAt = reviewed,
    };

    private async Task<List<string>> BodiesAsync()
    {
        await using var context = database.CreateDbContext();
        var bodies = await context.Disclosures.Where(row => row.Kind == LogEntryKind.Disclosure && row.Body != null).OrderBy(row => row.Id).Select(row => row.Body!).ToListAsync();
        return [.. bodies.Select(Encoding.UTF8.GetString)];
    }

    private RetentionRules Rules(LogNumbering numbering) => new(database, new LogErasure(database, numbering, _clock), _options, _clock);

    private async Task<(DisclosureLog Log, LogNumbering Numbering, LogExport Export)> StartAsync()
    {
        var clock = new LogClock(_clock);
        var keys = new LogKeys(database, database.Ring, new LogOptions(), clock, _clock);
        await keys.LoadAsync(default);
        var numbering = new LogNumbering(database, keys, clock);
        return (new DisclosureLog(database, keys, clock, _clock), numbering, new LogExport(database, keys, numbering));
    }

    private LogEntry Entry(int number) => new(LogEntryKind.Disclosure, _clock.GetUtcNow(), Encoding.UTF8.GetBytes($$"""{"kind":"DISCLOSURE","n":{{number}}}"""));
}
