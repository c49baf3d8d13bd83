using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Authentication.Assertions;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>A client's private key, and assertions by it of which one thing at a time can be wrong.</summary>
internal sealed class Signer : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private Signer(string algorithm, AsymmetricAlgorithm key, JsonObject jwk) => (Algorithm, _key, Jwk) = (algorithm, key, jwk);

    public string Algorithm { get; }

    /// <summary>The public key.</summary>
    public JsonObject Jwk { get; }

    public static Signer Es256(string? keyId = null)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new("ES256", key, WithId(keyId, new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Forge.Encode(point.X!), ["y"] = Forge.Encode(point.Y!) }));
    }

    public static Signer Rsa(string algorithm = "PS256", int bits = 2048, string? keyId = null)
    {
        var key = RSA.Create(bits);
        var parts = key.ExportParameters(includePrivateParameters: false);
        return new(algorithm, key, WithId(keyId, new() { ["kty"] = "RSA", ["n"] = Forge.Encode(parts.Modulus!), ["e"] = Forge.Encode(parts.Exponent!) }));
    }

    public ClientKeyCredential Credential(Hub hub, string id = "key") =>
        new() { Id = id, Label = "for tests", NotBefore = hub.Clock.Now.AddDays(-1), Jwk = Jwk.ToJsonString() };

    /// <summary>The hub's client, which now authenticates with keys.</summary>
    public Client Register(Hub hub, params IReadOnlyList<ClientCredential> credentials)
    {
        var client = hub.Client with
        {
            AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt],
            Credentials = credentials is [] ? [Credential(hub)] : credentials,
        };
        hub.Clients.Put(client);
        return client;
    }

    public string Assertion(Hub hub, Action<JsonObject>? header = null, Action<JsonObject>? claims = null)
    {
        var headerJson = new JsonObject { ["alg"] = Algorithm, ["typ"] = "client-authentication+jwt" };
        header?.Invoke(headerJson);
        var claimsJson = Claims(hub);
        claims?.Invoke(claimsJson);
        return Sign(headerJson.ToJsonString(), claimsJson.ToJsonString());
    }

    public static JsonObject Claims(Hub hub) => new()
    {
        ["iss"] = Hub.ClientId,
        ["sub"] = Hub.ClientId,
        ["aud"] = hub.Issuer.Issuer,
        ["exp"] = hub.Clock.Now.ToUnixTimeSeconds() + 60,
        ["iat"] = hub.Clock.Now.ToUnixTimeSeconds(),
        ["jti"] = "an-assertion",
    };

    public string Sign(string header, string claims) => Sign(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims));

    public string Sign(byte[] header, byte[] claims)
    {
        var input = Forge.Input(header, claims);
        var bytes = Encoding.ASCII.GetBytes(input);
        var signature = _key switch
        {
            ECDsa curve => curve.SignData(bytes, HashAlgorithmName.SHA256),
            RSA rsa => rsa.SignData(bytes, HashAlgorithmName.SHA256, Algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss),
            _ => throw new InvalidOperationException(),
        };
        return $"{input}.{Forge.Encode(signature)}";
    }

    public static Task<Answer> SendAsync(Hub hub, string assertion, params IEnumerable<(string Name, string Value)> parameters) => hub.SendAsync(
        null,
        [
            ("grant_type", "client_credentials"),
            ("client_assertion_type", PrivateKeyJwt.AssertionType),
            ("client_assertion", assertion),
            .. parameters,
        ]);

    public void Dispose() => _key.Dispose();

    private static JsonObject WithId(string? keyId, JsonObject jwk)
    {
        if (keyId is not null)
        {
            jwk["kid"] = keyId;
        }
        return jwk;
    }
}
