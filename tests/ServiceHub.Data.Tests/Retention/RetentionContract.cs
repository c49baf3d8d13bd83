using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Data.Protections;
using ServiceHub.Data.Quotas;
using ServiceHub.Data.Retention;

namespace ServiceHub.Data.Tests.Retention;

/// <summary>What holds on every database.</summary>
public abstract class RetentionContract(ITestDatabase database) : IDisposable
{
    private readonly MovedClock _clock = new();
    private readonly RetentionOptions _options = new() { Disclosures = TimeSpan.FromDays(30), Quotas = TimeSpan.FromDays(10), EmergencyAccesses = TimeSpan.FromDays(20) };

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
    public async Task Quotas_keys_and_reviewed_emergencies_go_and_what_waits_for_review_stays()
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
            context.BreakGlassAccesses.AddRange(
                Access("btg-1", now.AddDays(-21), now.AddDays(-1)), Access("btg-2", now.AddDays(-21), null), Access("btg-3", now.AddDays(-19), now.AddDays(-1)));
            await context.SaveChangesAsync();
        }

        (await Rules(numbering).ApplyAsync(default)).ShouldBe(3);

        await using var left = database.CreateDbContext();
        (await left.QuotaUses.CountAsync(), await left.QuotaKeys.CountAsync()).ShouldBe((1, 0));
        (await left.BreakGlassAccesses.OrderBy(access => access.Id).Select(access => access.Id).ToListAsync()).ShouldBe(["btg-2", "btg-3"]);
    }

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
