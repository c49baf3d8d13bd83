using System.Text.Json;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class DateTimeConverterTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("""{"convert":"date-time"}""", "2026-11-22T10:00:00+07:00")]
    [InlineData("""{"convert":"date-time"}""", "๒๐๒๖-๑๑-๒๒T๐๓:๐๐:๐๐Z")]
    [InlineData("""{"convert":"date-time","utcOffset":"+07:00"}""", "2026-11-22 10:00:00")]
    [InlineData("""{"convert":"date-time","utcOffset":"+00:00"}""", "2026-11-22 03:00:00")]
    public void Reads_a_moment(string section, string text) => Converting.Converter(section).Convert(text).ShouldBe(Ten);

    [Theory]
    [InlineData("2026-11-22T10:00:00")]
    [InlineData("2569-11-22T10:00:00Z")]
    [InlineData("2026-11-22T25:00:00Z")]
    [InlineData("22/11/2026 10:00")]
    public void Refuses_what_is_none(string text) => Converting.Converter("""{"convert":"date-time"}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Refuses_an_offset_that_is_none() => Converting.Errors("""{"convert":"date-time","utcOffset":"Bangkok"}""").ShouldBe(["/utcOffset"]);

    [Theory]
    [InlineData("", 3)]
    [InlineData("\"utcOffset\":\"+09:00\",", 1)]
    public void Takes_the_operations_offset_else_the_manifests(string operation, int utcHour)
    {
        var manifest = """{"utcOffset":"+07:00","operations":{"card":{OWN"fields":{"at":{"convert":"date-time"}}}}}"""
            .Replace("OWN", operation, StringComparison.Ordinal);
        var root = new ManifestSection(new ManifestReading("agency.json", _ => null), "", JsonDocument.Parse(manifest).RootElement);
        var card = root.Section("operations")!.Inheriting("card", root);

        ConverterCatalogue.Read(card!.Section("fields")!.Section("at")!)!.Convert("2026-11-22T10:00:00")
            .ShouldBeOfType<DateTimeOffset>().UtcDateTime.Hour.ShouldBe(utcHour);
    }
}
