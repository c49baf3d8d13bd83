using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Metadata;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class AlgorithmIsEs256Tests
{
    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("es256")]
    [InlineData("ES384")]
    [InlineData("ES256K")]
    [InlineData("RS256")]
    [InlineData("HS256")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Refuses_another_algorithm_over_a_right_signature(string? algorithm)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header["alg"] = algorithm), TokenFailureCode.Algorithm);
    }

    [Fact]
    public async Task Refuses_a_header_without_one()
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header.Remove("alg")), TokenFailureCode.Algorithm);
        await hub.RefuseAsync(Forge.Token(hub, header => header["alg"] = new JsonArray("ES256")), TokenFailureCode.Algorithm);
    }

    [Fact]
    public async Task Refuses_an_unsigned_token_with_and_without_a_third_segment()
    {
        var hub = await Hub.StartAsync();
        var input = Input(hub, "none");
        await hub.RefuseAsync(input + ".", TokenFailureCode.Malformed);
        await hub.RefuseAsync(input + ".AAAA", TokenFailureCode.Algorithm);
    }

    [Fact]
    public async Task Refuses_the_public_key_used_as_a_shared_secret()
    {
        var hub = await Hub.StartAsync();
        using var key = Forge.Key(hub);
        var input = Input(hub, "HS256");
        byte[][] secrets =
        [
            key.ExportSubjectPublicKeyInfo(),
            Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem()),
            PublicKeySet.Of(hub.Keys).ToJson(),
        ];
        foreach (var secret in secrets)
        {
            var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(input));
            await hub.RefuseAsync($"{input}.{Forge.Encode(signature)}", TokenFailureCode.Algorithm);
        }
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(2048)]
    public async Task Refuses_RS256(int bits)
    {
        var hub = await Hub.StartAsync();
        using var rsa = RSA.Create(bits);
        var input = Input(hub, "RS256");
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await hub.RefuseAsync($"{input}.{Forge.Encode(signature)}", TokenFailureCode.Algorithm);
    }

    private static string Input(Hub hub, string algorithm)
    {
        var header = Forge.Header(hub);
        header["alg"] = algorithm;
        return Forge.Input(Encoding.UTF8.GetBytes(header.ToJsonString()), Encoding.UTF8.GetBytes(Forge.Claims(hub).ToJsonString()));
    }
}
