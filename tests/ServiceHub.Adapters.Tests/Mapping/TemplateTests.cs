using System.Text.Json;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Rest.Answers;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{/a} {/b} {/c}", """{"a":"A","b":"B","c":"C"}""", "A B C")]
    [InlineData("{/a} {/b} {/c}", """{"a":"A","c":"C"}""", "A C")]
    [InlineData("{/a} {/b} {/c}", """{"c":" C "}""", "C")]
    [InlineData("{/a}{/b}", """{"a":"A","b":"B"}""", "AB")]
    [InlineData("{/a}{ Moo ?/b}", """{"a":"361","b":"5"}""", "361 Moo 5")]
    [InlineData("{/a}{ Moo ?/b}", """{"a":"361"}""", "361")]
    [InlineData("({/a})", """{"a":1}""", "(1)")]
    [InlineData("({/a})", """{"a":" "}""", null)]
    [InlineData("{/a} {/b}", "{}", null)]
    public void Joins_what_is_there(string template, string row, string? text)
    {
        var bound = Read(template).ShouldNotBeNull().Bind<JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form).ShouldNotBeNull();

        bound.TryRead(JsonDocument.Parse(row).RootElement, out var read).ShouldBeTrue();

        read.ShouldBe(text);
    }

    [Fact]
    public void Is_unreadable_when_a_part_is() =>
        Read("{/a} {/b}")!.Bind<JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form)!
            .TryRead(JsonDocument.Parse("""{"a":"A","b":{}}""").RootElement, out _).ShouldBeFalse();

    [Theory]
    [InlineData("no expression")]
    [InlineData("{}")]
    [InlineData("{/a")]
    public void Refuses_a_template_without_a_whole_expression(string template) => Read(template).ShouldBeNull();

    private static TextSource? Read(string template)
    {
        var section = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["template"] = template });
        return TextSource.Read(new ManifestSection(new ManifestReading("agency.json", _ => null), "", section));
    }
}
