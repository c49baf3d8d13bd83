using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>Tokens of a client whose officers act, each stated by the client's signature.</summary>
internal static class OfficerTokens
{
    /// <summary>Gives a client a key for its statements and asks for a token by which an officer acts.</summary>
    public static async Task<string> OfficerTokenAsync(this HubUnderTest hub, string clientId, string secret, string officer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var jwk = new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
        var clients = hub.Services.GetRequiredService<ClientStore>();
        var client = (await clients.FindAsync(clientId, default))!;
        var credential = new ClientKeyCredential { Id = $"{clientId}-{officer}", Label = "", NotBefore = client.Credentials[0].NotBefore, Jwk = jwk.ToJsonString() };
        await clients.SaveAsync([client with { Credentials = [.. client.Credentials, credential], Version = client.Version + 1 }], default);
        await hub.LearnAsync(clientId, known => known.Credentials.Any(other => other.Id == credential.Id));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["actor_token"] = await StatementAsync(hub, key, clientId, officer),
                ["actor_token_type"] = "urn:ietf:params:oauth:token-type:jwt",
            }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
        using var answer = await hub.Http.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.TryGetProperty("access_token", out var token) ? token.GetString()! : throw new InvalidOperationException(json.GetRawText());
    }

    private static async Task<string> StatementAsync(HubUnderTest hub, ECDsa key, string clientId, string officer)
    {
        var issuer = (await hub.Http.GetFromJsonAsync<JsonElement>("/.well-known/oauth-authorization-server")).GetProperty("issuer").GetString();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var text = $"{Encode(new { alg = "ES256", typ = "JWT" })}.{Encode(new { iss = clientId, sub = officer, aud = issuer, iat = now, exp = now + 60, jti = Guid.NewGuid().ToString("N"), name = "Somchai Jaidee", office = "Emergency room", role = "physician" })}";
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
