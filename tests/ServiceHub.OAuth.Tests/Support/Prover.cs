using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>A client that makes DPoP proofs, right ones or with one thing wrong.</summary>
internal sealed class Prover(Hub hub)
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int _made;

    public string Thumbprint => VerifyingKey.TryRead(JsonSerializer.SerializeToElement(Jwk()), out var key, out _) ? key.Thumbprint : "";

    public JsonObject Jwk()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
    }

    public string PrivatePart() => Base64Url.EncodeToString(_key.ExportParameters(includePrivateParameters: true).D);

    public string Proof(string method, string address, string? nonce, string? accessToken = null, Action<JsonObject>? header = null, Action<JsonObject>? claims = null)
    {
        var headerJson = new JsonObject { ["typ"] = "dpop+jwt", ["alg"] = "ES256", ["jwk"] = Jwk() };
        var claimsJson = new JsonObject { ["jti"] = $"proof-{++_made}", ["htm"] = method, ["htu"] = address, ["iat"] = hub.Clock.Now.ToUnixTimeSeconds() };
        if (nonce is not null)
        {
            claimsJson["nonce"] = nonce;
        }
        if (accessToken is not null)
        {
            claimsJson["ath"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));
        }
        header?.Invoke(headerJson);
        claims?.Invoke(claimsJson);
        return Sign(headerJson.ToJsonString(), claimsJson.ToJsonString());
    }

    public string Sign(string header, string claims)
    {
        var input = Forge.Input(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims));
        return $"{input}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }
}
