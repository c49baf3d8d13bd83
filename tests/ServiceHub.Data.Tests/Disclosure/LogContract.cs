using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Data.Disclosure.Merkle;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Tests.Disclosure;

/// <summary>What holds on every database.</summary>
public abstract class LogContract : IDisposable
{
    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly KeyRing _ring;

    protected LogContract(ITestDatabase database)
    {
        _database = database;
        _ring = database.Ring;
    }

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_written_is_numbered_proven_and_signed()
    {
        var gateway = await StartAsync();
        var receipts = new List<LogReceipt>();
        for (var batch = 0; batch < 20; batch++)
        {
            receipts.Add(await gateway.Log.AppendAsync([Entry(batch), Entry(batch + 1000)], default));
        }

        var head = await gateway.Numbering.SignAsync(TimeSpan.Zero, default);

        // The first row tells of the key.
        head.Size.ShouldBe(41);
        var (logId, key) = gateway.Keys.Current;
        key.Public.Verifies(LogSignatures.Head(logId, head.Size, head.Root.Span, head.Time), head.Signature.Span).ShouldBeTrue();
        var proofs = new LogProofs(_database);
        foreach (var receipt in receipts)
        {
            key.Public.Verifies(LogSignatures.Receipt(logId, receipt.Time, receipt.LeafHashes), receipt.Signature.Span).ShouldBeTrue();
            foreach (var leaf in receipt.LeafHashes)
            {
                var (number, path) = (await proofs.InclusionAsync(leaf, head.Size, default)).ShouldNotBeNull();
                MerkleVerification.IsIncluded(leaf, number, head.Size, path, head.Root.Span).ShouldBeTrue();
            }
        }
        (await proofs.InclusionAsync(MerkleHash.Leaf([1]), head.Size, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_log_of_several_tiles_is_proven_from_few_rows()
    {
        var gateway = await StartAsync();
        List<LogReceipt> receipts = [];
        long? before = null;
        ReadOnlyMemory<byte> root = default;
        foreach (var count in new[] { 300, 1, 700, 2_500 })
        {
            receipts.Add(await gateway.Log.AppendAsync([.. Enumerable.Range(0, count).Select(Entry)], default));
            var head = await gateway.Numbering.SignAsync(TimeSpan.Zero, default);
            if (before is { } first)
            {
                var proof = await new LogProofs(_database).ConsistencyAsync(first, head.Size, default);
                MerkleVerification.IsConsistent(first, head.Size, proof, root.Span, head.Root.Span).ShouldBeTrue();
            }
            (before, root) = (head.Size, head.Root);
        }
        foreach (var leaf in receipts.SelectMany(receipt => receipt.LeafHashes).Where((_, at) => at % 97 == 0))
        {
            var (number, path) = (await new LogProofs(_database).InclusionAsync(leaf, before!.Value, default)).ShouldNotBeNull();
            MerkleVerification.IsIncluded(leaf, number, before.Value, path, root.Span).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Gateways_that_write_and_number_at_once_make_one_log_without_gaps()
    {
        var gateways = new[] { await StartAsync(), await StartAsync() };

        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(async () =>
        {
            await gateways[n % 2].Log.AppendAsync([Entry(n), Entry(n + 100)], default);
            await gateways[(n + 1) % 2].Numbering.NumberAsync(default);
        })));

        await gateways[0].Numbering.NumberAsync(default);
        await using var context = _database.CreateDbContext();
        (await context.Disclosures.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync()).ShouldBe(Enumerable.Range(0, 121).Select(number => (long?)number));
        (await VerifyAsync(await ExportAsync(gateways[1]))).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Any_flipped_bit_of_an_export_is_found()
    {
        var export = await ExportOfAsync(4);
        for (var at = 0; at < export.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                export[at] ^= (byte)(1 << bit);
                (await VerifyAsync(export)).Problem.ShouldNotBeNull($"bit {bit} of byte {at}");
                export[at] ^= (byte)(1 << bit);
            }
        }
        (await VerifyAsync(export)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Any_line_that_is_taken_away_moved_or_repeated_is_found()
    {
        var lines = Encoding.UTF8.GetString(await ExportOfAsync(8)).TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            (await VerifyAsync([.. lines[..at], .. lines[(at + 1)..]])).Problem.ShouldNotBeNull($"without line {at}");
            (await VerifyAsync(lines[..at])).Problem.ShouldNotBeNull($"to line {at}");
            (await VerifyAsync([.. lines[..at], lines[at], .. lines[at..]])).Problem.ShouldNotBeNull($"line {at} twice");
            if (at + 1 < lines.Length)
            {
                (await VerifyAsync([.. lines[..at], lines[at + 1], lines[at], .. lines[(at + 2)..]])).Problem.ShouldNotBeNull($"line {at} moved");
            }
        }
    }

    [Fact]
    public async Task A_row_altered_by_hand_is_named()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([.. Enumerable.Range(0, 5).Select(Entry)], default);
        await gateway.Numbering.NumberAsync(default);
        await using (var context = _database.CreateDbContext())
        {
            var row = await context.Disclosures.AsTracking().SingleAsync(row => row.Number == 3);
            row.Body = Encoding.UTF8.GetBytes("""{"kind":"DISCLOSURE","n":42}""");
            await context.SaveChangesAsync();
        }

        (await VerifyAsync(await ExportAsync(gateway))).Problem.ShouldBe("row 3: its content does not fit its leaf");
    }

    [Fact]
    public async Task A_row_altered_with_its_leaf_is_found_between_two_heads()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([Entry(1), Entry(2)], default);
        await gateway.Numbering.SignAsync(TimeSpan.Zero, default);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await gateway.Log.AppendAsync([Entry(3), Entry(4)], default);
        await gateway.Numbering.NumberAsync(default);
        var forged = DisclosureLog.Row(Entry(99));
        await using (var context = _database.CreateDbContext())
        {
            await context.Disclosures.Where(row => row.Number == 4).ExecuteUpdateAsync(row => row
                .SetProperty(other => other.Body, forged.Body).SetProperty(other => other.Salt, forged.Salt).SetProperty(other => other.LeafHash, forged.LeafHash));
        }

        (await VerifyAsync(await ExportAsync(gateway))).Problem.ShouldBe("between row 3 and row 4: something is not as it was when the head was signed");
    }

    [Fact]
    public async Task A_row_removed_by_hand_is_named()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([.. Enumerable.Range(0, 5).Select(Entry)], default);
        await gateway.Numbering.NumberAsync(default);
        await using (var context = _database.CreateDbContext())
        {
            await context.Disclosures.Where(row => row.Number == 2).ExecuteDeleteAsync();
        }

        (await VerifyAsync(await ExportAsync(gateway))).Problem.ShouldBe("row 2: row 3 stands in its place");
    }

    [Fact]
    public async Task A_log_that_was_set_back_is_found_by_a_head_that_was_kept()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([Entry(1), Entry(2), Entry(3)], default);
        var small = await ExportAsync(gateway);
        await gateway.Log.AppendAsync([Entry(4)], default);
        var kept = new KeptHead(gateway.Keys.Current.LogId, await gateway.Numbering.SignAsync(TimeSpan.Zero, default));
        var large = await ExportAsync(gateway);

        (await VerifyAsync(small, kept)).Problem.ShouldBe("row 4: it and all to row 4 are missing, over which the head kept elsewhere was signed");
        (await VerifyAsync(large, kept)).Problem.ShouldBeNull();
        var otherRoot = kept with { Head = kept.Head with { Root = new byte[32] } };
        (await VerifyAsync(large, otherRoot)).Problem.ShouldBe("up to row 4: something is not as it was when the head kept elsewhere was signed");
        (await VerifyAsync(large, kept with { LogId = "another" })).Problem.ShouldBe("the head kept elsewhere is another log's");
        (await VerifyAsync(large, kept with { Head = kept.Head with { Time = 1 } })).Problem.ShouldBe("the head kept elsewhere was not signed by a key of this log");
        KeptHead.Read("[]"u8.ToArray()).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_erased_by_the_hub_leaves_a_log_that_is_whole()
    {
        var gateway = await StartAsync();
        var citizen = Guid.CreateVersion7(_clock.GetUtcNow());
        await gateway.Log.AppendAsync([Entry(1), Entry(2) with { CitizenId = citizen }, Entry(3), Entry(4) with { CitizenId = citizen }], default);

        var erased = await new LogErasure(_database, gateway.Numbering, _clock).EraseAsync(
            rows => rows.Where(row => row.CitizenId == citizen), "REQUEST", default);

        erased.ShouldBe(2);
        var export = await ExportAsync(gateway);
        (await VerifyAsync(export)).Problem.ShouldBeNull();
        Encoding.UTF8.GetString(export).ShouldContain("""{"kind":"ERASURE",""");
        await using var context = _database.CreateDbContext();
        (await context.Disclosures.CountAsync(row => row.Body == null && row.Salt == null && row.CitizenId == null)).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_emptied_by_hand_is_named()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([Entry(1), Entry(2)], default);
        await gateway.Numbering.NumberAsync(default);
        await using (var context = _database.CreateDbContext())
        {
            await context.Disclosures.Where(row => row.Number == 1).ExecuteUpdateAsync(row => row.SetProperty(other => other.Body, (byte[]?)null).SetProperty(other => other.Salt, (byte[]?)null));
        }

        (await VerifyAsync(await ExportAsync(gateway))).Problem.ShouldBe("row 1: it was emptied, and no row tells of it");
    }

    [Fact]
    public async Task A_key_that_signed_long_enough_is_followed_by_another_that_the_log_announces()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([Entry(1)], default);
        await gateway.Numbering.SignAsync(TimeSpan.Zero, default);
        var first = gateway.Keys.Current.Key.Public.Id;
        _clock.Advance(TimeSpan.FromDays(366));
        await gateway.Keys.LoadAsync(default);
        await gateway.Log.AppendAsync([Entry(2)], default);
        var export = await ExportAsync(gateway);

        var verdict = await VerifyAsync(export);

        verdict.Problem.ShouldBeNull();
        verdict.FirstKey.ShouldBe(first);
        verdict.Last!.KeyId.ShouldNotBe(first);
        (await LogVerification.VerifyAsync(new MemoryStream(export), null, new HashSet<string> { first }, default)).Problem!.ShouldContain("none of those that you trust");
    }

    [Fact]
    public async Task With_the_clock_set_back_nothing_is_written_or_signed()
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([Entry(1)], default);
        _clock.Advance(-LogClock.Tolerance);
        await gateway.Log.AppendAsync([Entry(2)], default);
        _clock.Advance(-TimeSpan.FromSeconds(1));

        (await Should.ThrowAsync<ClockSetBackException>(() => gateway.Log.AppendAsync([Entry(3)], default))).Message.ShouldContain("Set the clock right");
        await Should.ThrowAsync<ClockSetBackException>(() => gateway.Numbering.SignAsync(TimeSpan.Zero, default));
        // Another gateway that starts now learns of it from the log.
        var other = await StartAsync();
        await Should.ThrowAsync<ClockSetBackException>(() => other.Log.AppendAsync([Entry(4)], default));
    }

    [Fact]
    public async Task Heads_are_signed_when_the_last_is_old_enough_and_never_go_back()
    {
        var gateway = await StartAsync();
        var first = await gateway.Numbering.SignAsync(TimeSpan.FromMinutes(1), default);
        (await gateway.Numbering.SignAsync(TimeSpan.FromMinutes(1), default)).Time.ShouldBe(first.Time);
        _clock.Advance(-TimeSpan.FromSeconds(20));
        (await gateway.Numbering.SignAsync(TimeSpan.Zero, default)).Time.ShouldBe(first.Time);
        _clock.Advance(TimeSpan.FromMinutes(2));
        (await gateway.Numbering.SignAsync(TimeSpan.FromMinutes(1), default)).Time.ShouldBeGreaterThan(first.Time);
        await using var context = _database.CreateDbContext();
        // The newer word on the same rows takes the older one's place.
        (await context.TreeHeads.CountAsync()).ShouldBe(1);
    }

    private async Task<(LogKeys Keys, DisclosureLog Log, LogNumbering Numbering)> StartAsync()
    {
        var clock = new LogClock(_clock);
        var keys = new LogKeys(_database, _ring, new LogOptions(), clock, _clock);
        await keys.LoadAsync(default);
        return (keys, new DisclosureLog(_database, keys, clock, _clock), new LogNumbering(_database, keys, clock));
    }

    private LogEntry Entry(int number) => new(LogEntryKind.Disclosure, _clock.GetUtcNow(), Encoding.UTF8.GetBytes($$"""{"kind":"DISCLOSURE","n":{{number}}}"""));

    private async Task<byte[]> ExportOfAsync(int rows)
    {
        var gateway = await StartAsync();
        await gateway.Log.AppendAsync([.. Enumerable.Range(0, rows / 2).Select(Entry)], default);
        await gateway.Numbering.SignAsync(TimeSpan.Zero, default);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await gateway.Log.AppendAsync([.. Enumerable.Range(rows / 2, rows - (rows / 2)).Select(Entry)], default);
        return await ExportAsync(gateway);
    }

    private async Task<byte[]> ExportAsync((LogKeys Keys, DisclosureLog Log, LogNumbering Numbering) gateway)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var output = new MemoryStream();
        await new LogExport(_database, gateway.Keys, gateway.Numbering).WriteAsync(output, null, default);
        return output.ToArray();
    }

    private static Task<LogVerdict> VerifyAsync(string[] lines) => VerifyAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    private static Task<LogVerdict> VerifyAsync(byte[] export, KeptHead? kept = null) => LogVerification.VerifyAsync(new MemoryStream(export), kept, null, default);
}
