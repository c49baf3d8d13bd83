using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Jwt;

public class KeySetTests
{
    [Fact]
    public void Leaves_out_what_it_does_not_understand_and_finds_the_rest()
    {
        using var one = Signer.Es256("one");
        using var two = Signer.Rsa(keyId: "two");
        KeySet.TryRead(Set([JsonNode.Parse("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}")!, 1, one.Jwk, two.Jwk]), out var keys).ShouldBeTrue();
        keys.Keys.Select(key => key.KeyId).ShouldBe(["one", "two"]);
        keys.For("ES256", null).Single().KeyId.ShouldBe("one");
        keys.For("PS256", "two").Single().KeyId.ShouldBe("two");
        keys.For("ES256", "two").ShouldBeEmpty();
    }

    [Fact]
    public void Tells_keys_of_one_id_apart_by_their_kind()
    {
        using var curve = Signer.Es256("shared");
        using var rsa = Signer.Rsa(keyId: "shared");
        KeySet.TryRead(Set([rsa.Jwk, curve.Jwk]), out var keys).ShouldBeTrue();
        keys.For("ES256", "shared").Single().Algorithm.ShouldBe("ES256");
        keys.For("PS256", "shared").Single().Algorithm.ShouldBe("PS256");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("{\"keys\":[],\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kid\":\"a\",\"kid\":\"b\"}]}")]
    public void Refuses_what_is_no_set(string json) => KeySet.TryRead(Encoding.UTF8.GetBytes(json), out _).ShouldBeFalse();

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Is_bounded(int keys, bool taken) => KeySet.TryRead(Set([.. Enumerable.Range(0, keys).Select(key => (JsonNode)key)]), out _).ShouldBe(taken);

    private static byte[] Set(JsonNode[] keys) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.DeepClone())]) }.ToJsonString());
}
