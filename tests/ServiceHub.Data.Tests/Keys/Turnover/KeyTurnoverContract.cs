using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.Changes;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.FileRecords;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Keys;
using ServiceHub.Data.Keys.Turnover;
using ServiceHub.Data.OAuth;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.Data.Tests.IdentityCards;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Stores;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Keys.Turnover;

/// <summary>What holds on every database.</summary>
public abstract class KeyTurnoverContract(ITestDatabase database) : IDisposable
{
    private const int People = 250;
    private const string Source = "welfare-register/welfare";

    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1);

    private readonly ChangeFeed _feed = new(database, TimeProvider.System);
    private readonly KeyRingDocument _old = database.Ring.Document;

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Moves_all_that_older_keys_made_and_the_newest_alone_read_it()
    {
        await FillAsync();
        database.Ring.Replace(Rings.Rotated(_old));
        (await UsedAsync()).ShouldBeTrue();

        (await RunAsync()).ShouldBe(2 * People + 4);

        (await UsedAsync()).ShouldBeFalse();
        database.Ring.Replace(Rings.Newest(database.Ring.Document));
        await DemandAllAsync();
        (await RunAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(KeyUse.Encryption)]
    [InlineData(KeyUse.Index)]
    public async Task Moves_by_one_use_alone(KeyUse use)
    {
        await FillAsync();
        database.Ring.Replace(Rings.Rotated(_old, use));
        await RunAsync();
        database.Ring.Replace(Rings.Newest(database.Ring.Document));
        await DemandAllAsync();
    }

    [Fact]
    public async Task Goes_on_where_it_was_stopped()
    {
        await FillAsync();
        database.Ring.Replace(Rings.Rotated(_old));
        using var stop = new CancellationTokenSource();
        var first = new Told(_ => stop.Cancel());
        await Should.ThrowAsync<OperationCanceledException>(() => Turnover().RunAsync(first, stop.Token));
        (await RunAsync()).ShouldBe(2 * People + 4 - first.All.Sum(progress => progress.Moved));
        (await UsedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_that_does_not_open_is_told_and_stops_nobody()
    {
        await FillAsync();
        await using (var context = database.CreateDbContext())
        {
            await context.Database.ExecuteSqlAsync(
                $"""UPDATE "CitizenIdentifiers" SET "Value_Bytes" = {new byte[40]} WHERE "Id" = (SELECT MIN("Id") FROM "CitizenIdentifiers")""");
        }
        database.Ring.Replace(Rings.Rotated(_old));
        var told = new Told();
        (await Turnover().RunAsync(told, default)).ShouldBe(2 * People + 3);
        told.All.Single(progress => progress is { Stuck: > 0, IsEnd: true }).ShouldBe(new("identifiers of citizens", People - 1, 1, IsEnd: true));
    }

    [Fact]
    public void Nothing_is_due_without_older_keys()
    {
        Turnover().Due.ShouldBeNull();
        database.Ring.Replace(Rings.Rotated(_old, KeyUse.Pepper));
        Turnover().Due.ShouldBeNull();
        database.Ring.Replace(_old.With(KeyUse.Index, Later));
        Turnover().Due.ShouldBeNull();
        database.Ring.Replace(Rings.Rotated(_old, KeyUse.Index));
        Turnover().Due.ShouldNotBeNull();
    }

    private KeyTurnover Turnover() => new(database, database.Ring, TimeProvider.System);

    private Task<long> RunAsync() => Turnover().RunAsync(new Told(), default);

    private FileRecordStore Files() => new(database, database.Ring, TimeProvider.System);

    private ArtifactStore Artifacts() => new(database, database.Ring, TimeProvider.System);

    private async Task<bool> UsedAsync()
    {
        var usage = new KeyUsage(database, TimeProvider.System);
        foreach (var key in database.Ring.Keys.Where(key => _old.Keys.Any(old => old.Id == key.Id)))
        {
            if (await usage.CountAsync(key, null, default) is [_, ..] used && used.Any(entry => !entry.What.Contains("batches")))
            {
                return true;
            }
        }
        return false;
    }

    private async Task FillAsync()
    {
        await using (var context = database.CreateDbContext())
        {
            context.Citizens.AddRange(Enumerable.Range(0, People).Select(number =>
            {
                var citizen = new Citizen { Id = Guid.NewGuid(), Created = DateTimeOffset.UnixEpoch };
                citizen.Identifiers.Add(new IdentifierVault(database.Ring).Seal(IdentifierSystem.NationalId, Some.NationalId(number).Digits, "test"));
                return citizen;
            }));
            await context.SaveChangesAsync();
        }
        await using (var load = (await Files().BeginLoadAsync(Source, "a.dat", "a", default))!)
        {
            await load.AddAsync([.. Enumerable.Range(0, People).Select(number => new FileRecord(Some.NationalId(number), BitConverter.GetBytes(number)))], default);
            await load.CommitAsync(new("a.dat", "a", Later, Later, People, 0), default);
        }
        await new SigningKeyStore(database, database.Ring, _feed).AddAsync(new("kid", SigningKeyState.Active, Later, "private"u8.ToArray()) { Since = Later }, default);
        await Artifacts().PutAsync(new(ArtifactKind.AccessToken, "handle", "content"u8.ToArray(), "family", Later), default);
        await new Cards(database).StartAsync(1);
        await using var answers = new AnswerStore(database, database.Ring, NullLogger<AnswerStore>.Instance, TimeProvider.System);
        answers.Keep([new(new AnswerKey("welfare", Some.NationalId(1), "asked"), TimeProvider.System.GetUtcNow(), Later, "answer"u8.ToArray())]);
    }

    private async Task DemandAllAsync()
    {
        var vault = new IdentifierVault(database.Ring);
        await using var context = database.CreateDbContext();
        for (var number = 0; number < People; number++)
        {
            var hashes = vault.Candidates(Some.NationalId(number)).ToArray();
            vault.Open(await context.Identifiers.SingleAsync(row => hashes.Contains(row.IndexHash))).ShouldBe(Some.NationalId(number).Digits);
        }
        var found = (await Files().FindAsync(Source, [.. Enumerable.Range(0, People).Select(Some.NationalId)], default))!.Records;
        found.Select(record => BitConverter.ToInt32(record.Payload.Span)).Order().ShouldBe(Enumerable.Range(0, People));
        (await new SigningKeyStore(database, database.Ring, _feed).LoadAsync(default)).Single().Pkcs8.ToArray().ShouldBe("private"u8.ToArray());
        (await Artifacts().FindAsync(ArtifactKind.AccessToken, "handle", default))!.Content.ToArray().ShouldBe("content"u8.ToArray());
        var item = await context.VerificationItems.SingleAsync();
        new VerificationVault(database.Ring).Open(item).ShouldBe(Cards.Claim(0));
    }
}
