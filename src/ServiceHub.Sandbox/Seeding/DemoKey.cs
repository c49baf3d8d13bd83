using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>A new P-256 key pair as JWK (RFC 7517), for a demo client that signs its assertions.</summary>
internal sealed class DemoKey
{
    public DemoKey(string keyId)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        var members = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(parameters.Q.X),
            ["y"] = Base64Url.EncodeToString(parameters.Q.Y),
            ["alg"] = "ES256",
            ["use"] = "sig",
            ["kid"] = keyId,
        };
        Public = members.ToJsonString();
        members["d"] = Base64Url.EncodeToString(parameters.D);
        Private = JsonSerializer.SerializeToElement(members);
    }

    /// <summary>For the hub.</summary>
    public string Public { get; }

    /// <summary>For the client.</summary>
    public JsonElement Private { get; }
}
