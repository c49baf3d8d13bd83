using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.IdentityCards;

/// <summary>A batch goes on wherever there is a hub, and asks nothing twice of which the answer is known.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Cards = 400;

    private readonly ScriptedCards _cards = new();
    private readonly TemporaryDirectory _directory = new();

    public void Dispose()
    {
        _cards.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_where_it_was()
    {
        string id;
        // So slowly that it cannot be over before somebody looks, however busy the machine is.
        _cards.Gate = cancellation => Task.Delay(500, cancellation);
        await using (var hub = await HubUnderTest.StartWithOnAsync(_directory.Path, _cards.Register))
        {
            var client = await BatchClient.OfAsync(hub);
            id = await client.StartedAsync(Items());
            await client.UntilAsync(id, batch => batch.At("done").GetInt32() > 0);
        }
        var before = _cards.Asked.Count;
        before.ShouldBeInRange(1, Cards - 1);
        _cards.Gate = _ => Task.CompletedTask;
        await using (var hub = await HubUnderTest.StartWithOnAsync(_directory.Path, _cards.Register))
        {
            await ShouldBeDoneAsync(await BatchClient.OfAsync(hub), id);
        }
    }

    [Fact]
    public async Task One_of_two_gateways_works_on_it_and_when_it_stops_the_other_does()
    {
        _cards.Gate = SlowlyAsync;
        string[] settings =
        [
            "--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}",
            $"--KeyRing:File={_directory.File("keyring.json")}", "--Hub:PublicAddress=http://hub.example",
        ];
        await using var first = await HubUnderTest.StartWithAsync(_cards.Register, settings);
        await using var second = await HubUnderTest.StartWithAsync(_cards.Register, settings);
        var client = await BatchClient.OfAsync(second);
        var id = await client.StartedAsync(Items());
        await client.UntilAsync(id, batch => batch.At("done").GetInt32() > 0);
        await first.StopAsync();
        await ShouldBeDoneAsync(client, id);
        _cards.MostUnderWay.ShouldBeLessThanOrEqualTo(8);
    }

    private async Task ShouldBeDoneAsync(BatchClient client, string id)
    {
        (await client.DoneAsync(id)).At("done").GetInt32().ShouldBe(Cards);
        (await client.ResultsAsync(id)).ShouldAllBe(result => result.Outcome == "MATCH");
        // Those that were under way when the hub stopped were given up without an answer, and asked again.
        _cards.Answered.ShouldBe(Cards);
    }

    private static Task SlowlyAsync(CancellationToken cancellation) => Task.Delay(20, cancellation);

    private IEnumerable<object> Items() => Enumerable.Range(0, Cards).Select(number => _cards.Card(Some.NationalId(number)).Item($"r{number}"));
}
