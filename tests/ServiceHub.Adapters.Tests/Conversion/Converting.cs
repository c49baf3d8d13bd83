using System.Text.Json;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Tests.Conversion;

/// <summary>Converters as a manifest's section makes them.</summary>
internal static class Converting
{
    public static IValueConverter Converter(string section)
    {
        var reading = new ManifestReading("agency.json", _ => null);
        var converter = Read(section, reading);
        reading.Errors.ShouldBeEmpty();
        return converter.ShouldNotBeNull();
    }

    /// <summary>Where a section is wrong.</summary>
    public static IEnumerable<string> Errors(string section)
    {
        var reading = new ManifestReading("agency.json", _ => null);
        Read(section, reading);
        return reading.Errors.Select(error => error.Path);
    }

    private static IValueConverter? Read(string section, ManifestReading reading)
    {
        var converter = ConverterCatalogue.Read(new ManifestSection(reading, "", JsonDocument.Parse(section).RootElement));
        reading.ReportUnknownKeys();
        return converter;
    }
}
