using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>Clients that ask about people over and over, and check each answer.</summary>
internal sealed class ChaosLoad : IAsyncDisposable
{
    private const int Clients = 16;

    private readonly HttpClient _http;
    private readonly string _token;
    private readonly IReadOnlyDictionary<string, PersonTruth> _truth;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _wrongs = new();
    private readonly ConcurrentDictionary<string, string> _ids = new();
    private readonly ConcurrentDictionary<(string Agency, string Said), int> _heard = new();
    private readonly Task[] _clients;
    private int _answers;

    /// <param name="address">Where the hub is.</param>
    /// <param name="token">Opens everything.</param>
    /// <param name="people">About whom.</param>
    /// <param name="truth">What the answers must be.</param>
    /// <param name="patience">Within which every request has its answer.</param>
    /// <param name="seed">Which questions.</param>
    public ChaosLoad(Uri address, string token, IReadOnlyList<string> people, IReadOnlyDictionary<string, PersonTruth> truth, TimeSpan patience, int seed)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = patience };
        (_token, _truth) = (token, truth);
        _clients = [.. Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(people, new Random(seed + client))))];
    }

    public int Answers => Volatile.Read(ref _answers);

    public IReadOnlyCollection<string> Wrongs => _wrongs;

    /// <summary>By national ID, under which id the person's answers came.</summary>
    public IReadOnlyDictionary<string, string> Ids => _ids;

    /// <summary>How often each agency answered with a status, or failed with a cause and an exclamation mark.</summary>
    public IReadOnlyDictionary<(string Agency, string Said), int> Heard => _heard;

    /// <summary>Waits until every client has asked something that it did not ask before.</summary>
    public async Task TurnOverAsync()
    {
        var seen = Answers;
        while (Answers < seen + 2 * Clients && !_stop.IsCancellationRequested)
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        _stop.Dispose();
        _http.Dispose();
    }

    private async Task WorkAsync(IReadOnlyList<string> people, Random random)
    {
        while (!_stop.IsCancellationRequested)
        {
            var question = Question.Draw(people, random);
            try
            {
                await AskAsync(question);
            }
            catch (Exception error)
            {
                _wrongs.Enqueue($"no answer about {string.Join(", ", question.People)}: {error.GetType().Name} {error.Message}");
            }
            Interlocked.Increment(ref _answers);
        }
    }

    private async Task AskAsync(Question question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = question.ToContent() };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        request.Headers.Authorization = new("Bearer", _token);
        var check = new AnswerCheck(_truth, question, TimeProvider.System.GetUtcNow());
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            _wrongs.Enqueue($"{response.StatusCode}: {body}");
            return;
        }
        var answer = JsonElement.Parse(body);
        foreach (var wrong in check.Wrongs(answer))
        {
            _wrongs.Enqueue(wrong);
        }
        foreach (var (_, citizen, person) in check.Citizens(answer).Where(entry => entry.Citizen.ValueKind == JsonValueKind.Object))
        {
            Remember(citizen, person);
        }
        foreach (var error in answer.Errors().Where(error => error.Code() == "AGENCY_UNAVAILABLE"))
        {
            Hear(error.Text("extensions", "agency")!, error.Text("extensions", "cause")! + "!");
        }
    }

    private void Remember(JsonElement citizen, string person)
    {
        var id = citizen.Text("id")!;
        if (_ids.GetOrAdd(person, id) is var before && before != id)
        {
            _wrongs.Enqueue($"{person} is {id}, and was {before}");
        }
        foreach (var source in citizen.At("sources").EnumerateArray())
        {
            Hear(source.Text("agency")!, source.Text("status")!);
        }
    }

    private void Hear(string agency, string said) => _heard.AddOrUpdate((agency, said), 1, (_, times) => times + 1);
}
