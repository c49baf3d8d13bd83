using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Agencies.Faults;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>Everything that clients, browsers and agencies do with a hub, rightly and wrongly.</summary>
internal sealed class Traffic : IDisposable
{
    private const string Verify = "mutation ($input: VerifyIdentityCardInput!) { verifyIdentityCard(input: $input) { outcome } }";
    private const string Watch = "subscription ($by: CitizenLookup!) { citizen(by: $by) { id name { th } welfare { category } } }";

    private static readonly string[] AgencyNames =
        ["identity-card", "social-security", "health-coverage", "welfare-register", "house-registration", "land-titles", "revenue", "driving-licence"];

    private readonly HubUnderTest _hub;
    private readonly Emissions _emissions;
    private readonly Needles _needles;
    private readonly HttpClient _http;
    private int _requests;

    public Traffic(HubUnderTest hub, Emissions emissions, Needles needles)
    {
        (_hub, _emissions, _needles) = (hub, emissions, needles);
        _http = new(new RecordingHandler(emissions)) { BaseAddress = hub.Http.BaseAddress };
    }

    public int Requests => _requests;

    public void Dispose() => _http.Dispose();

    /// <summary>By national ID and by id, one and many, known and unknown, and by whom nothing is granted.</summary>
    public async Task LookUpAsync(IReadOnlyList<Person> people)
    {
        var token = await TokenAsync("partner");
        foreach (var person in people.Where(person => person.NationalId is not null))
        {
            var answer = await AskAsync(token, Queries.Everything, new { by = new { nationalId = person.NationalId!.Value.Digits } });
            if (answer.At("data").ValueKind == JsonValueKind.Object && answer.At("data", "citizen").ValueKind == JsonValueKind.Object)
            {
                await AskAsync(token, Queries.Everything, new { by = new { id = answer.Text("data", "citizen", "id") } });
            }
        }
        await AskAsync(token, Queries.Many, new { by = people.Where(person => person.NationalId is not null).Take(20).Select(person => new { nationalId = person.NationalId!.Value.Digits }) });
        await AskAsync(token, Queries.Everything, new { by = new { nationalId = Some.NationalId(99_999).Digits } });
        await AskAsync(await TokenAsync("partner-narrow"), Queries.Everything, new { by = new { nationalId = people[0].NationalId!.Value.Digits } });
        await AskAsync("not-a-token", Queries.Everything, new { by = new { nationalId = people[0].NationalId!.Value.Digits } });
    }

    /// <summary>Cards with the right code and with wrong ones, until the limit closes them.</summary>
    public async Task VerifyAsync(Person person, string laserCode)
    {
        var token = await TokenAsync("partner");
        var right = new { nationalId = person.NationalId!.Value.Digits, laserCode, birthDate = person.BirthDate.ToString() };
        foreach (var input in new object[] { right, right with { birthDate = "1900-01-01" }, right with { laserCode = "XX9999999999" }, right with { birthDate = person.Name.Given.Th! }, right with { nationalId = laserCode }, right with { laserCode = person.Name.Family!.Th! } })
        {
            await AskAsync(token, Verify, new { input });
        }
        for (var i = 0; i < 6; i++)
        {
            await AskAsync(token, Verify, new { input = right with { laserCode = "XX9999999999" } });
        }
    }

    /// <summary>A person's data in every wrong place.</summary>
    public async Task MisuseAsync(IReadOnlyList<string> texts)
    {
        var token = await TokenAsync("partner");
        foreach (var text in texts)
        {
            foreach (var body in Misuse.Bodies(text))
            {
                await SendAsync(new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") }, token);
            }
            foreach (var request in Misuse.Requests(text))
            {
                await SendAsync(request, request.Headers.NonValidated.Contains("Authorization") ? null : token);
            }
            foreach (var form in Misuse.Forms(text))
            {
                await FormAsync("/oauth/token", form, "partner", _hub.Secret("partner"));
                await FormAsync("/oauth/introspect", new() { ["token"] = text }, "partner", _hub.Secret("partner"));
            }
        }
        // At once, since the hub lets those wait who fail to authenticate.
        await Task.WhenAll(texts.SelectMany(Strangers));
        await SendAsync(new(HttpMethod.Get, $"/graphql?access_token={token}&query=%7B__typename%7D"), null);
        await SendAsync(new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = token, variables = new { token } }) }, token[..^3]);
    }

    /// <summary>Each agency with each fault.</summary>
    public async Task FaultsAsync(IReadOnlyList<Person> people)
    {
        var token = await TokenAsync("partner");
        foreach (var agency in AgencyNames)
        {
            foreach (var kind in Enum.GetValues<FaultKind>().Order().Reverse())
            {
                await SendAsync(new(HttpMethod.Put, $"/sandbox/agencies/{agency}/fault") { Content = JsonContent.Create(new { kind = kind.ToString().ToUpperInvariant(), delayMs = 300 }) }, null);
                foreach (var person in people)
                {
                    await AskAsync(token, Queries.Everything, new { by = new { nationalId = person.NationalId!.Value.Digits } });
                }
            }
        }
    }

    /// <summary>Subscriptions over both transports, with right and wrong words.</summary>
    public async Task StreamAsync(Person person, IReadOnlyList<string> texts)
    {
        var by = new { nationalId = person.NationalId!.Value.Digits };
        var token = await TokenAsync("partner");
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Watch, variables = new { by } }) })
        {
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            using var stream = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
            (await reader.ReadLineAsync()).ShouldNotBeNull();
        }
        using (var socket = await TestSocket.ConnectAsync(_hub, token))
        {
            await socket.SubscribeAsync("right", Watch, new { by });
            RecordingHandler.Take(_emissions, (await socket.HearAsync()).At("payload"));
            await socket.SubscribeAsync(by.nationalId, "{ __typename }");
            await socket.HearAsync();
            foreach (var text in texts)
            {
                await socket.SubscribeAsync("wrong", Watch, new { by = text });
                await HearErrorsAsync(socket);
                await socket.SubscribeAsync("document", text);
                await HearErrorsAsync(socket);
            }
        }
        foreach (var text in texts)
        {
            foreach (var message in new[] { text, JsonSerializer.Serialize(new { type = text }), JsonSerializer.Serialize(new { type = "connection_init", payload = new { Authorization = $"Bearer {text}" } }) })
            {
                using var socket = await TestSocket.OpenAsync(_hub);
                await socket.SayAsync(message);
                await socket.HearCloseAsync();
                _emissions.Add("close reason", socket.CloseReason);
            }
        }
    }

    public async Task<string> MetricsAsync() => await _http.GetStringAsync("/metrics");

    private IEnumerable<Task> Strangers(string text)
    {
        var word = Uri.EscapeDataString(text);
        foreach (var path in (string[])["/oauth/token", "/oauth/revoke", "/oauth/par", "/oauth/register"])
        {
            yield return FormAsync(path, new() { ["grant_type"] = "client_credentials", ["token"] = text, ["client_name"] = text }, word, word);
            yield return FormAsync(path, new() { ["grant_type"] = "client_credentials", ["client_id"] = text, ["client_secret"] = text }, null, null);
        }
        yield return FormAsync("/oauth/token", new() { ["grant_type"] = "client_credentials" }, "partner", _hub.Secret("partner-narrow"));
        yield return FormAsync("/oauth/token", new() { ["grant_type"] = "client_credentials" }, _hub.Secret("partner"), "partner");
    }

    private async Task HearErrorsAsync(TestSocket socket)
    {
        // Of the operation that was answered before there may be a message left.
        JsonElement message;
        do
        {
            message = await socket.HearAsync();
            _emissions.Add("socket", message.Text("type") == "error" ? string.Concat(message.At("payload").EnumerateArray().Select(error => $"{error.Text("message")} {error.At("extensions").GetRawText()}")) : null);
        }
        while (message.Text("type") != "error" && message.Text("type") != "complete");
    }

    private async Task<string> TokenAsync(string client)
    {
        var answer = await FormAsync("/oauth/token", new() { ["grant_type"] = "client_credentials" }, client, _hub.Secret(client));
        var token = JsonDocument.Parse(answer).RootElement.Text("access_token")!;
        _needles.Add("token", token);
        return token;
    }

    private async Task<JsonElement> AskAsync(string token, string query, object variables)
    {
        var answer = await SendAsync(new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) }, token);
        return JsonDocument.Parse(answer).RootElement;
    }

    private async Task<string> FormAsync(string path, Dictionary<string, string> form, string? user, string? password)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (user is not null)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }
        return await SendAsync(request, null);
    }

    private async Task<string> SendAsync(HttpRequestMessage request, string? token)
    {
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }
        Interlocked.Increment(ref _requests);
        using (request)
        {
            using var response = await _http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
