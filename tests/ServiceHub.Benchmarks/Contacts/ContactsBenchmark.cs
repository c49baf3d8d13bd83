using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Contacts;
using ServiceHub.Services.Citizens;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Contacts;

/// <summary>
/// What the database's part of a profile and of a page of a timeline takes among ten thousand, a hundred thousand and a million
/// citizens with ten contacts each, on PostgreSQL; and how many contacts a second are taken in.
/// </summary>
internal static class ContactsBenchmark
{
    private const int People = 1_000;
    private const int Each = 10;
    private const int Reads = 5_000;
    private const int Batch = 1_000;
    private const int Batches = 100;
    private const int PageSize = 20;
    private const string Organisation = "0060:000000001";

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        await using var hub = await Gateway.Program.BuildAsync(
        [
            "--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory.Path}", "--Sandbox:Population=300", "--Serilog:MinimumLevel:Default=Warning",
            "--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}",
        ]);
        var contexts = hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>();
        var store = hub.Services.GetRequiredService<ContactStore>();
        var profile = new ProfileIndex(contexts, hub.Services.GetRequiredService<IdentifierVault>());
        var known = await EnterAsync(hub.Services.GetRequiredService<KnownCitizens>());
        await LoadAsync(store, [.. known.Values], "known", People * Each / Batch);
        var filled = 0;
        foreach (var size in Sizes)
        {
            await FillAsync(contexts, filled, size);
            filled = size;
            await ReadAsync($"{size} citizens, {size * Each} contacts: profile by number", known, async person => await profile.FindAsync([person.Key], default));
            await ReadAsync($"{size} citizens, {size * Each} contacts: page of a timeline", known, async person => await store.TimelinesAsync([person.Value], new ContactPage(PageSize), default));
        }
        var begun = Stopwatch.GetTimestamp();
        await LoadAsync(store, [.. known.Values], "bulk", Batches);
        Report($"taking in contacts among {filled * Each}: {Batch * Batches / Stopwatch.GetElapsedTime(begun).TotalSeconds:F0} a second");
    }

    private static async Task<Dictionary<NationalId, Guid>> EnterAsync(KnownCitizens citizens)
    {
        var lookups = Enumerable.Range(0, People).Select(person => new CitizenLookup(Number(person), null)).ToList();
        return (await citizens.FindOrEnterAsync(lookups, Organisation, "benchmark", default)).ToDictionary(one => one.Key.NationalId!.Value, one => one.Value);
    }

    // No registration office has the number 00, so that no number is a living person's.
    private static NationalId Number(int person)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"11000{person:D7}");
        return Enumerable.Range(0, 10).Select(check => NationalId.TryParse($"{digits}{check}", out var id, out _) ? id : (NationalId?)null).First(id => id is not null)!.Value;
    }

    private static async Task LoadAsync(ContactStore store, IReadOnlyList<Guid> citizens, string key, int batches)
    {
        var now = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        for (var batch = 0; batch < batches; batch++)
        {
            await store.AddManyAsync([.. Enumerable.Range(batch * Batch, Batch).Select(number => Some(citizens[number % citizens.Count], $"{key}-{number}", now.AddMinutes(-number)))], default);
        }
    }

    private static Contact Some(Guid citizen, string key, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CitizenId = citizen,
        Channel = ContactChannel.Phone,
        Direction = ContactDirection.Inbound,
        Reason = ContactReason.Information,
        Outcome = ContactOutcome.Resolved,
        Summary = "ถามเรื่องสิทธิเบี้ยยังชีพผู้สูงอายุ",
        Organisation = Organisation,
        Language = "th",
        StartedAt = at,
        EndedAt = at.AddMinutes(5),
        SourceKey = key,
        RecordedBy = "benchmark",
        RecordedAt = at,
    };

    /// <summary>Lets the rest of the country in by statements of the database's own, which is what they are not measured by.</summary>
    private static async Task FillAsync(IDbContextFactory<HubDbContext> contexts, int from, int to)
    {
        await using var context = await contexts.CreateDbContextAsync();
        context.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var (first, last) = (from + 1, to);
        await context.Database.ExecuteSqlAsync($"""INSERT INTO "Citizens" ("Id", "Created") SELECT md5('c' || n)::uuid, now() FROM generate_series({first}, {last}) n""");
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO "CitizenIdentifiers" ("CitizenId", "System", "IndexKeyId", "IndexHash", "Source", "Value_Bytes", "Value_KeyId")
            SELECT md5('c' || n)::uuid, 'NationalId', 'none', sha256(('c' || n)::bytea), 'benchmark', sha256(('v' || n)::bytea), 'none' FROM generate_series({first}, {last}) n
            """);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO "Contacts" ("Id", "CitizenId", "Channel", "Direction", "Reason", "Outcome", "Summary", "Organisation", "Language", "StartedAt", "SourceKey", "RecordedBy", "RecordedAt", "Version")
            SELECT md5('k' || n || '-' || k)::uuid, md5('c' || n)::uuid, 'Counter', 'Inbound', 'Status', 'Resolved', 'ติดตามคำขอ', '0060:000000002', 'th', now() - (n % 1000 + k) * interval '1 hour', 'k' || n || '-' || k, 'benchmark', now(), 1
            FROM generate_series({first}, {last}) n, generate_series(1, {Each}) k
            """);
        await context.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static async Task ReadAsync(string name, Dictionary<NationalId, Guid> known, Func<KeyValuePair<NationalId, Guid>, Task> read)
    {
        var people = known.ToList();
        List<double> taken = [];
        for (var at = 0; at < Reads; at++)
        {
            var begun = Stopwatch.GetTimestamp();
            await read(people[at * 7919 % people.Count]);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        taken.RemoveRange(0, People);
        taken.Sort();
        Report($"{name}: median {taken[taken.Count / 2]:F2} ms, p99 {taken[taken.Count * 99 / 100]:F2} ms");
    }

    private static void Report(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
