using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Makes tokens by hand with the hub's own key, so that one thing at a time can be wrong.</summary>
internal static class Forge
{
    public static string Token(Hub hub, Action<JsonObject>? header = null, Action<JsonObject>? claims = null, ECDsa? key = null)
    {
        var headerJson = Header(hub);
        header?.Invoke(headerJson);
        var claimsJson = Claims(hub);
        claims?.Invoke(claimsJson);
        return Sign(hub, headerJson.ToJsonString(), claimsJson.ToJsonString(), key);
    }

    public static JsonObject Header(Hub hub) => new() { ["alg"] = "ES256", ["kid"] = hub.KeyStore.Keys[0].KeyId, ["typ"] = "at+jwt" };

    public static JsonObject Claims(Hub hub) => new()
    {
        ["iss"] = hub.Issuer.Issuer,
        ["aud"] = hub.Issuer.Audience,
        ["exp"] = hub.Clock.Now.ToUnixTimeSeconds() + 600,
        ["iat"] = hub.Clock.Now.ToUnixTimeSeconds(),
        ["jti"] = "a-token",
        ["sub"] = Hub.ClientId,
        ["client_id"] = Hub.ClientId,
        ["credential_id"] = "first",
        ["consumer"] = Hub.Organisation,
        ["scope"] = "profile:read",
    };

    public static string Sign(Hub hub, string header, string claims, ECDsa? key = null) =>
        Sign(hub, Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims), key);

    public static string Sign(Hub hub, byte[] header, byte[] claims, ECDsa? key = null)
    {
        var input = Input(header, claims);
        using var own = Key(hub);
        return $"{input}.{Encode((key ?? own).SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }

    public static string Input(byte[] header, byte[] claims) => $"{Encode(header)}.{Encode(claims)}";

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public static ECDsa Key(Hub hub)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(hub.KeyStore.Keys[0].Pkcs8.Span, out _);
        return key;
    }
}
