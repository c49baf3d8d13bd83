using System.Globalization;
using System.Text.Json;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Manifests;

/// <summary>Reads one agency's manifest whole.</summary>
internal sealed class ManifestReader(
    Func<string, string?> settings, IReadOnlyDictionary<string, IAdapterFactory> factories, TimeProvider time)
{
    private const int DefaultBatchSize = 100;
    private const int DefaultTimeoutMs = 2_000;
    private const int DefaultAnswerBytes = 4 * 1024 * 1024;
    private const int MostAnswerBytes = 256 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The agency, or null when errors were added.</summary>
    public Agency? Read(string folder, string file, List<ManifestError> errors)
    {
        var reading = new ManifestReading(file, settings);
        var agency = Parse(file, reading) is { } element ? Read(folder, new ManifestSection(reading, "", element), reading) : null;
        errors.AddRange(reading.Errors);
        return agency;
    }

    private static JsonElement? Parse(string file, ManifestReading reading)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }
            reading.Report("", "The manifest is not a JSON object.", "Write the manifest in braces.");
        }
        catch (JsonException exception)
        {
            reading.Report("", "The manifest is not JSON, or names a key twice.",
                $"Look at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading.Report("", "The manifest cannot be read.", "Make the file readable for the hub's account.");
        }
        return null;
    }

    private Agency? Read(string folder, ManifestSection root, ManifestReading reading)
    {
        var manifest = ReadCommon(folder, root);
        var adapter = CreateAdapter(manifest, root, reading);
        reading.ReportUnknownKeys();
        if (adapter is not null && reading.Errors.Count == 0)
        {
            return new Agency(manifest, adapter, time);
        }
        (adapter as IDisposable)?.Dispose();
        return null;
    }

    private static AgencyManifest ReadCommon(string folder, ManifestSection root)
    {
        var agency = root.Text("agency");
        if (agency is not null && agency != folder)
        {
            root.Report("agency", "The agency's name is not its folder's.", "Give both the same name.");
        }
        var name = root.Section("name");
        return new AgencyManifest
        {
            Agency = agency ?? folder,
            Name = new LocalizedText(name?.Text("th"), name?.Text("en")),
            Protocol = root.Text("protocol") ?? "",
            Address = root.Text("address") ?? "",
            BatchSize = root.OptionalInteger("batchSize", 1, 10_000) ?? DefaultBatchSize,
            Timeout = TimeSpan.FromMilliseconds(root.OptionalInteger("timeoutMs", 10, 600_000) ?? DefaultTimeoutMs),
            FreshFor = root.OptionalInteger("freshForHours", 1, 100_000) is { } hours ? TimeSpan.FromHours(hours) : null,
            MaxAnswerBytes = root.OptionalInteger("maxAnswerBytes", 1_024, MostAnswerBytes) ?? DefaultAnswerBytes,
            UtcOffset = root.OptionalParse<TimeSpan?>("utcOffset", TryOffset, "an offset from UTC, such as +07:00"),
            Mapping = RecordMapping.Read(agency ?? folder, root.Section("fields")),
        };
    }

    private IAgencyAdapter? CreateAdapter(AgencyManifest manifest, ManifestSection root, ManifestReading reading)
    {
        var credentials = root.OptionalSection("credentials");
        if (!factories.TryGetValue(manifest.Protocol, out var factory))
        {
            // Which sections and credentials would be right cannot be said without the protocol.
            root.Allow([manifest.Protocol, .. factories.Keys]);
            credentials?.Allow(credentials.Keys);
            if (manifest.Protocol.Length > 0)
            {
                root.Report("protocol", "There is no such protocol.", $"Write one of: {string.Join(", ", factories.Keys.Order())}.");
            }
            return null;
        }
        var options = root.Section(factory.Protocol);
        return options is null
            ? null
            : factory.Create(new AdapterPlan(manifest, root, options, credentials, () => reading.Errors.Count > 0));
    }

    private static bool TryOffset(string text, out TimeSpan? offset)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var read = TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var span);
        offset = sign * span;
        return read && text[0] is '+' or '-' && span <= TimeSpan.FromHours(14);
    }
}
