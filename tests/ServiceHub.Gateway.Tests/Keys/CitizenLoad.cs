using System.Collections.Concurrent;
using System.Net;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Gateway.Tests.Keys;

/// <summary>Clients that ask about everybody over and over, each time with a new token, by national ID and by the id that they learnt.</summary>
internal sealed class CitizenLoad : IAsyncDisposable
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id identifiers { value } welfare { category } } }";
    private const int Clients = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly HubUnderTest _hub;
    private readonly IReadOnlyList<string> _people;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _failures = [];
    private readonly ConcurrentDictionary<string, string> _ids = new();
    private readonly Task[] _clients;
    private int _rounds;

    private CitizenLoad(HubUnderTest hub, IReadOnlyList<string> people)
    {
        (_hub, _people) = (hub, people);
        _clients = [.. Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(client)))];
    }

    public static CitizenLoad Start(HubUnderTest hub, Population population) =>
        new(hub, [.. population.People.Where(person => person.NationalId is not null).Select(person => person.NationalId!.Value.Digits)]);

    /// <summary>Waits until every client has asked about everybody as often.</summary>
    public async Task RoundsAsync(int more)
    {
        var goal = Volatile.Read(ref _rounds) + Clients * (more + 1);
        await UntilAsync(() => Task.FromResult(Volatile.Read(ref _rounds) >= goal));
    }

    public async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isTrue())
        {
            _failures.ShouldBeEmpty();
            await Task.Delay(200, limit.Token);
        }
    }

    /// <returns>The id of each person.</returns>
    public async Task<IReadOnlyDictionary<string, string>> StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        _failures.ShouldBeEmpty();
        return _ids;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        _stop.Dispose();
    }

    private async Task WorkAsync(int client)
    {
        while (!_stop.IsCancellationRequested)
        {
            // Each from another place, so that newcomers are asked for at the same moment now and then only.
            foreach (var number in _people.Skip(client).Concat(_people.Take(client)).TakeWhile(_ => !_stop.IsCancellationRequested))
            {
                await TryAsync(() => AskAsync(number));
            }
            await TryAsync(AuthenticateAllAsync);
            Interlocked.Increment(ref _rounds);
        }
    }

    /// <summary>A client that never comes keeps its older pepper; one that may not ask so has proven itself all the same.</summary>
    private async Task AuthenticateAllAsync()
    {
        foreach (var client in _hub.Clients.EnumerateArray().Where(client => client.TryGetProperty("client_secret", out _)))
        {
            var (id, secret) = (client.Text("client_id")!, client.Text("client_secret")!);
            using var answer = await _hub.RequestTokenAsync(id, secret);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        }
    }

    private async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception error)
        {
            _failures.Enqueue(error.ToString());
        }
    }

    private async Task AskAsync(string number)
    {
        var answer = await _hub.AskAsync(Query, new { by = new { nationalId = number } });
        if (answer.At("data", "citizen").ValueKind == System.Text.Json.JsonValueKind.Null && answer.Errors().All(error => error.Code() == "NOT_FOUND"))
        {
            return;
        }
        answer.Errors().ShouldBeEmpty();
        var id = answer.Text("data", "citizen", "id")!;
        _ids.GetOrAdd(number, id).ShouldBe(id);
        var same = await _hub.AskAsync(Query, new { by = new { id } });
        same.Errors().ShouldBeEmpty();
        same.At("data", "citizen", "identifiers").EnumerateArray().Select(identifier => identifier.Text("value")).ShouldContain(number);
    }
}
