using System.Text.Json;
using ServiceHub.Adapters.Rest.Answers;

namespace ServiceHub.Adapters.Tests.Rest.Answers;

public sealed class JsonPointerTests
{
    // RFC 6901, section 5, without the pointer to the whole document.
    private const string Document = """
        {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
        """;

    [Theory]
    [InlineData("/foo/0", "bar")]
    [InlineData("/foo/1", "baz")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/foo/2", null)]
    [InlineData("/foo/00", null)]
    [InlineData("/foo/-", null)]
    [InlineData("/foo/-1", null)]
    [InlineData("/bar/foo", null)]
    public void Finds_what_the_specification_says(string expression, string? text)
    {
        JsonPointer.TryParse(expression, out var parsed).ShouldBeTrue();

        parsed.TryRead(JsonDocument.Parse(Document).RootElement, out var read).ShouldBeTrue();

        read.ShouldBe(text);
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("#/foo")]
    [InlineData("/a~b")]
    [InlineData("/a~")]
    [InlineData("/a~2")]
    public void Refuses_what_is_no_pointer(string text) => JsonPointer.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("""{"v":{}}""")]
    [InlineData("""{"v":[]}""")]
    [InlineData("""{"v":"\ud800"}""")]
    public void Reads_no_text_where_there_is_none(string document)
    {
        JsonPointer.TryParse("/v", out var pointer).ShouldBeTrue();

        pointer.TryRead(JsonDocument.Parse(document).RootElement, out _).ShouldBeFalse();
    }
}
