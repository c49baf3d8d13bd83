using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>Takes a real token of the hub apart and puts another together, signed by the hub's own key or by a stranger's.</summary>
internal sealed class TokenForge : IDisposable
{
    private readonly ECDsa _hubKey = ECDsa.Create();
    private readonly ECDsa _strangersKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private TokenForge(StoredSigningKey key, JsonObject header, JsonObject claims)
    {
        _hubKey.ImportPkcs8PrivateKey(key.Pkcs8.Span, out _);
        (Header, Claims) = (header, claims);
    }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    /// <param name="hub">Whose token.</param>
    /// <param name="token">The token; null for one of <c>partner</c>.</param>
    public static async Task<TokenForge> OpenAsync(HubUnderTest hub, string? token = null)
    {
        var parts = (token ?? await hub.TokenAsync()).Split('.');
        var keys = await hub.Services.GetRequiredService<ISigningKeyStore>().LoadAsync(default);
        return new(keys.Single(), Read(parts[0]), Read(parts[1]));
    }

    public string Signed() => Sign(_hubKey);

    public string SignedByAStranger() => Sign(_strangersKey);

    public string Unsigned() => $"{Unsignable()}.";

    public void Dispose()
    {
        _hubKey.Dispose();
        _strangersKey.Dispose();
    }

    private string Sign(ECDsa key) => $"{Unsignable()}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(Unsignable()), HashAlgorithmName.SHA256))}";

    private string Unsignable() => $"{Write(Header)}.{Write(Claims)}";

    private static JsonObject Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();

    private static string Write(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
