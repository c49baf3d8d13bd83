using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>A hub with clients and agreements of a test's own, and its log.</summary>
internal static class TrustHub
{
    public const string Purpose = "counter-service";

    /// <summary>Enters a client with two purposes and all rights of <c>partner</c>, but without any agreement.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> StrangerAsync(this HubUnderTest hub, string clientId, string organisation = "0060:000000077", params string[] more)
    {
        var clients = hub.Services.GetRequiredService<ClientStore>();
        var known = (await clients.FindAsync("partner", default))!;
        var secret = ClientSecret.Generate();
        await clients.SaveAsync(
            [
                known with
                {
                    ClientId = clientId,
                    Organisation = organisation,
                    Purposes = [Purpose, "another-purpose"],
                    Scopes = ServiceHub.OAuth.Scopes.ScopeSet.Of([.. known.Scopes, .. more]),
                    Credentials =
                    [
                        new ClientSecretCredential
                        {
                            Id = $"{clientId}-1",
                            Label = "",
                            Hash = ClientSecret.Hash(secret, hub.Services.GetRequiredService<ISecretHasher>()),
                            NotBefore = known.Credentials[0].NotBefore,
                        },
                    ],
                },
            ],
            default);
        await hub.LearnAsync(clientId, _ => true);
        return secret;
    }

    /// <summary>Enters an approved agreement; the hub knows it when this returns.</summary>
    public static async Task<Agreement> AgreeAsync(this HubUnderTest hub, string clientId, string dataSet, string[]? fields = null, int quota = 1000, string purpose = Purpose,
        LegalBasis basis = LegalBasis.PublicTask)
    {
        var registry = hub.Services.GetRequiredService<AgreementRegistry>();
        var clients = hub.Services.GetRequiredService<IClientStore>();
        var scopes = registry.DataSetsOf((await clients.FindAsync(clientId, default))!.Scopes)[dataSet];
        var words = new LocalizedText("ทดสอบ", "A test");
        (await registry.EnterApprovedAsync(
            [
                new Agreement
                {
                    Id = "", ClientId = clientId, DataSet = dataSet, Purpose = purpose, LegalBasis = basis, LegalReference = words, Title = words,
                    Controller = words, Scopes = scopes, Fields = fields ?? [Agreement.AllFields], DailyQuota = quota, ValidFrom = new(2026, 1, 1), ValidTo = new(2030, 12, 31),
                    RiskAssessment = "None: the people are synthetic.", CreatedAt = default,
                },
            ],
            "author", "approver", default)).ShouldBeEmpty();
        return (await hub.Services.GetRequiredService<AgreementBook>().OfClientAsync(clientId, default)).Last(agreement => agreement.DataSet == dataSet);
    }

    public static async Task<string> TokenOfAsync(this HubUnderTest hub, string clientId, string secret, string? details = null)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (details is not null)
        {
            form["authorization_details"] = details;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
        using var answer = await hub.Http.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.TryGetProperty("access_token", out var token) ? token.GetString()! : json.GetProperty("error").GetString()!;
    }

    public static async Task<HttpResponseMessage> AskWithAsync(this HubUnderTest hub, string token, string query, object? variables = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }
        return await hub.Http.SendAsync(request);
    }

    /// <summary>The log's disclosures, in their order, after it was found to be whole.</summary>
    public static async Task<IReadOnlyList<JsonElement>> DisclosuresAsync(this HubUnderTest hub)
    {
        using var output = new MemoryStream();
        await hub.Services.GetRequiredService<LogExport>().WriteAsync(output, null, default);
        (await LogVerification.VerifyAsync(new MemoryStream(output.ToArray()), null, null, default)).Problem.ShouldBeNull();
        return
        [
            .. System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n').Where(line => line.Contains("\"kind\":\"DISCLOSURE\"", StringComparison.Ordinal))
                .Select(line => JsonElement.Parse(line).GetProperty("entry")),
        ];
    }

    /// <summary>The JSON of an answer.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync());
}
