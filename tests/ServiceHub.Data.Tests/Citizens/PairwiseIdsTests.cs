using ServiceHub.Data.Citizens;

namespace ServiceHub.Data.Tests.Citizens;

public sealed class PairwiseIdsTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_organisation_always_gets_the_same_id_and_another_a_different_one()
    {
        var citizen = await CitizenAsync();
        var ids = new PairwiseIds(_database);
        var first = (await ids.GetAsync("0060:1", [citizen], default))[citizen];
        (await ids.GetAsync("0060:1", [citizen, citizen], default))[citizen].ShouldBe(first);
        (await ids.GetAsync("0060:2", [citizen], default))[citizen].ShouldNotBe(first);
        first.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Requests_at_the_same_moment_get_the_same_id()
    {
        var citizen = await CitizenAsync();
        var ids = new PairwiseIds(_database);
        var given = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => (await ids.GetAsync("0060:1", [citizen], default))[citizen])));
        given.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Overlapping_batches_at_the_same_moment_agree()
    {
        var citizens = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            citizens.Add(await CitizenAsync());
        }
        var ids = new PairwiseIds(_database);
        var given = await Task.WhenAll(Enumerable.Range(0, 12).Select(start => Task.Run(() => ids.GetAsync("0060:1", citizens[start..(start + 15)], default))));
        foreach (var citizen in citizens[..26])
        {
            given.Where(batch => batch.ContainsKey(citizen)).Select(batch => batch[citizen]).Distinct().ShouldHaveSingleItem();
        }
    }

    private async Task<Guid> CitizenAsync()
    {
        var citizen = new Citizen { Id = Guid.NewGuid(), Created = DateTimeOffset.UnixEpoch };
        await using var context = _database.CreateDbContext();
        context.Citizens.Add(citizen);
        await context.SaveChangesAsync();
        return citizen.Id;
    }
}
