using System.Text;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Tests.Jwt;

public class StrictJsonTests
{
    [Theory]
    [InlineData("""{}""", false)]
    [InlineData("""{"a":{"a":1},"b":[{"a":1},{"a":2}]}""", false)]
    [InlineData("""{"a":1,"a":1}""", true)]
    [InlineData("""{"a":1,"\u0061":2}""", true)]
    [InlineData("""{"a":{"b":1,"b":2}}""", true)]
    [InlineData("""{"a":[0,{"b":1,"b":2},0]}""", true)]
    public void Reads_an_object_and_finds_a_repeated_name_at_any_depth(string json, bool repeated)
    {
        StrictJson.TryReadObject(Encoding.UTF8.GetBytes(json), out _, out var found).ShouldBeTrue();
        found.ShouldBe(repeated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{\"a\":1}x")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1//\n}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"a\":[[[[[[[[[1]]]]]]]]]}")]
    public void Refuses_what_is_no_readable_object(string json) =>
        StrictJson.TryReadObject(Encoding.UTF8.GetBytes(json), out _, out _).ShouldBeFalse();

    [Fact]
    public void Refuses_broken_UTF8() => StrictJson.TryReadObject([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8], out _, out _).ShouldBeFalse();
}
