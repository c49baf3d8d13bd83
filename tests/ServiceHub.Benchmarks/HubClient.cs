using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ServiceHub.Benchmarks;

/// <summary>A partner that asks the hub over HTTP.</summary>
internal sealed class HubClient : IDisposable
{
    private const string View = """
        id name { th en } birthDate
        identityCard { number name { th en } birthDate status expiresOn address { th } }
        socialSecurity { section status registeredOn employer { th } hospital { th } }
        healthCoverage { scheme hospital { th } validFrom validTo }
        welfare { name { th } category registeredOn householdSize }
        sources { agency status tookMs }
        """;

    private const string WholeView = View + """

        house { code familyName birthDate role movedInOn residents address { line { th } subdistrict { th } district { th } province { th } postalCode } }
        disability { type { code } level cardNumber monthlyAllowance }
        landTitles { type deedNumber parcel rai ngan squareWah share appraisedValue registeredOn }
        drivingLicence { number categories issuedOn expiresOn status }
        tax { year status assessableIncome taxPaid refund }
        """;

    private readonly HttpClient _http;
    private readonly string _data;

    public HubClient(string address, string data) => (_http, _data) = (new HttpClient { BaseAddress = new Uri(address) }, data);

    public async Task AuthorizeAsync()
    {
        var client = Read("clients.json")[0];
        var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        var pair = $"{client.GetProperty("client_id").GetString()}:{client.GetProperty("client_secret").GetString()}";
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        var answer = await (await _http.SendAsync(request)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        _http.DefaultRequestHeaders.Authorization = new("Bearer", answer.GetProperty("access_token").GetString());
    }

    public string OrdinaryNationalId() => Read("personas.json")[0].GetProperty("nationalId").GetString()!;

    public Task<JsonElement> OneAsync(string nationalId) =>
        AskAsync($"query ($by: CitizenLookup!) {{ citizen(by: $by) {{ {View} }} }}", new { by = new { nationalId } });

    /// <summary>As little of a person as can be asked for.</summary>
    public Task<JsonElement> NameAsync(string nationalId) =>
        AskAsync("query ($by: CitizenLookup!) { citizen(by: $by) { name { th } } }", new { by = new { nationalId } });

    public Task<JsonElement> ManyAsync(IEnumerable<string> nationalIds) =>
        AskAsync($"query ($by: [CitizenLookup!]!) {{ citizens(by: $by) {{ {View} }} }}", new { by = nationalIds.Select(nationalId => new { nationalId }) });

    /// <summary>All that eight agencies hold of a person, asked of them now.</summary>
    /// <param name="nationalId">The person.</param>
    /// <param name="missing">The one field that an agency in trouble owes, or null.</param>
    public async Task WholeAsync(string nationalId, string? missing = null)
    {
        var failed = await FailedAsync(nationalId);
        if (!failed.SequenceEqual(missing is null ? [] : [missing]))
        {
            throw new InvalidOperationException($"No answer for {string.Join(", ", failed)}.");
        }
    }

    /// <summary>Asks the same, and gives the fields that have no answer.</summary>
    public async Task<IReadOnlyList<string>> FailedAsync(string nationalId)
    {
        var answer = await PostAsync($"query ($by: CitizenLookup!) {{ citizen(by: $by, maxAge: 0) {{ {WholeView} }} }}", new { by = new { nationalId } });
        return answer.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(error => error.GetProperty("path")[1].GetString()!)] : [];
    }

    /// <summary>The same of many.</summary>
    public Task<JsonElement> WholeAsync(IEnumerable<string> nationalIds) =>
        AskAsync($"query ($by: [CitizenLookup!]!) {{ citizens(by: $by, maxAge: 0) {{ {WholeView} }} }}", new { by = nationalIds.Select(nationalId => new { nationalId }) });

    public Task<JsonElement> GetAsync(string path) => _http.GetFromJsonAsync<JsonElement>(path);

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> PostAsync(string query, object variables)
    {
        using var answer = await _http.PostAsJsonAsync("/graphql", new { query, variables });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> AskAsync(string query, object variables)
    {
        var json = await PostAsync(query, variables);
        return json.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.GetRawText()) : json;
    }

    private JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_data, "sandbox", file))).RootElement;
}
