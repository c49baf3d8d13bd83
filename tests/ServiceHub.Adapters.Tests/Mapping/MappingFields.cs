using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Rest.Answers;

namespace ServiceHub.Adapters.Tests.Mapping;

/// <summary>One field of a mapping as a manifest writes it, over rows of JSON.</summary>
internal static class MappingFields
{
    public static RecordField Field(string section) => Read(section, out _).ShouldNotBeNull().Field;

    /// <summary>The value of a row; <paramref name="fits"/> tells whether the row fits the mapping.</summary>
    public static object? Value(string section, string row, out bool fits)
    {
        var mapping = Read(section, out var reading).ShouldNotBeNull();
        var bound = mapping.Bind<JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form);
        reading.Errors.ShouldBeEmpty();
        fits = bound.ShouldNotBeNull().TryRead(JsonDocument.Parse(row).RootElement, out var value);
        return value;
    }

    public static object? Value(string section, string row)
    {
        var value = Value(section, row, out var fits);
        fits.ShouldBeTrue();
        return value;
    }

    /// <summary>Where the section is wrong, with what binding it finds.</summary>
    public static IEnumerable<string> Errors(string section)
    {
        Read(section, out var reading)?.Bind<JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form);
        return reading.Errors.Select(error => error.Path);
    }

    private static FieldMapping? Read(string section, out ManifestReading reading)
    {
        reading = new ManifestReading("agency.json", _ => null);
        var root = new ManifestSection(
            reading, "", JsonDocument.Parse($$"""{"utcOffset":"+07:00","field":{{section}}}""").RootElement);
        root.Allow(["utcOffset"]);
        var mapping = FieldMapping.Read("field", root.Section("field").ShouldNotBeNull());
        reading.ReportUnknownKeys();
        return mapping;
    }
}
