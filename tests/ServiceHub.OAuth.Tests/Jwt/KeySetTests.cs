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
