using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Metadata;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Metadata;

public class PublicKeySetTests
{
    [Fact]
    public async Task Holds_the_public_members_and_no_other()
    {
        var hub = await Hub.StartAsync();
        var key = Json(hub.Keys).GetProperty("keys").EnumerateArray().ShouldHaveSingleItem();
        key.EnumerateObject().Select(member => member.Name).Order().ShouldBe(["alg", "crv", "kid", "kty", "use", "x", "y"]);
        (Text(key, "kty"), Text(key, "crv"), Text(key, "alg"), Text(key, "use")).ShouldBe(("EC", "P-256", "ES256", "sig"));
        Text(key, "kid").ShouldBe(JwkThumbprint.Of(Text(key, "x"), Text(key, "y")));
    }

    [Fact]
    public async Task Holds_no_byte_of_the_private_part()
    {
        var hub = await Hub.StartAsync();
        using var ecdsa = Forge.Key(hub);
        var secret = Base64Url.EncodeToString(ecdsa.ExportParameters(includePrivateParameters: true).D);
        Encoding.UTF8.GetString(PublicKeySet.Of(hub.Keys).ToJson()).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Verifies_what_the_hub_signs()
    {
        var hub = await Hub.StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        var key = Json(hub.Keys).GetProperty("keys")[0];
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(Text(key, "x")), Y = Base64Url.DecodeFromChars(Text(key, "y")) },
        });
        var end = token.LastIndexOf('.');
        ecdsa.VerifyData(Encoding.ASCII.GetBytes(token, 0, end), Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Publishes_every_key_whatever_its_state()
    {
        var clock = new FixedClock();
        var states = Enum.GetValues<SigningKeyState>();
        var stored = states.Select((state, day) => SigningKey.Create(state, clock.Now.AddDays(day))).ToArray();
        var keys = new SigningKeys(new MemorySigningKeyStore(stored), clock);
        await keys.LoadAsync(CancellationToken.None);
        PublicKeySet.Of(keys).Keys.Select(key => key.Kid).ShouldBe(stored.Select(key => key.KeyId));
    }

    private static JsonElement Json(SigningKeys keys) => JsonElement.Parse(PublicKeySet.Of(keys).ToJson());

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
