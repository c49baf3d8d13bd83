using System.Globalization;
using System.Text.Json;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Calls.Resilience;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Notices;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Manifests;

/// <summary>Reads one agency's manifest whole.</summary>
internal sealed class ManifestReader(
    Func<string, string?> settings, IReadOnlyDictionary<string, IAdapterFactory> factories, AgencyCallOptions options, TimeProvider time,
    IAgencyTap? tap = null)
{
    private const int DefaultBatchSize = 100;
    private const int DefaultRecords = 100;
    private const int DefaultAnswerBytes = 4 * 1024 * 1024;
    private const int MostAnswerBytes = 256 * 1024 * 1024;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The agency, or null when errors were added.</summary>
    /// <param name="folder">The name of its folder.</param>
    /// <param name="file">The manifest's path, for the errors.</param>
    /// <param name="content">What stands in it; null when it could not be read.</param>
    /// <param name="errors">Where errors are added.</param>
    /// <param name="stamp">What was read, to see a change by.</param>
    public AgencySetup? Read(string folder, string file, byte[]? content, List<ManifestError> errors, out ManifestStamp stamp)
    {
        var reading = new ManifestReading(file, settings);
        var setup = Parse(content, reading) is { } element ? Read(folder, element, reading) : null;
        errors.AddRange(reading.Errors);
        stamp = ManifestStamp.Of(content, reading.Settings);
        return setup;
    }

    private static JsonElement? Parse(byte[]? content, ManifestReading reading)
    {
        if (content is null)
        {
            reading.Report("", "The manifest cannot be read.", "Make the file readable for the hub's account.");
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(content, Strict);
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
        return null;
    }

    private AgencySetup? Read(string folder, JsonElement element, ManifestReading reading)
    {
        var root = new ManifestSection(reading, "", element);
        var agency = root.Text("agency");
        if (agency is not null && agency != folder)
        {
            root.Report("agency", "The agency's name is not its folder's.", "Give both the same name.");
        }
        var name = root.Section("name");
        var manifest = new AgencyManifest
        {
            Agency = agency ?? folder,
            Name = new LocalizedText(name?.Text("th"), name?.Text("en")),
            Organisation = root.OptionalText("organisation"),
            NoticeSecret = ReadNoticeSecret(root.OptionalSection("changeNotices")),
            Limits = AgencyLimits.Read(root),
        };
        var pipeline = new AgencyPipeline(manifest.Limits, time);
        var operations = ReadOperations(manifest.Agency, root, element, pipeline, reading);
        reading.ReportUnknownKeys();
        var setup = new AgencySetup(manifest, pipeline, operations);
        if (reading.Errors.Count == 0)
        {
            return setup;
        }
        setup.Retire();
        return null;
    }

    private List<OperationSetup> ReadOperations(
        string agency, ManifestSection root, JsonElement element, AgencyPipeline pipeline, ManifestReading reading)
    {
        var section = root.Section("operations");
        if (section?.Keys.Any() == false)
        {
            section.Report("", "There is no operation.", "Write each operation by its name with what it asks and how it answers.");
        }
        var operations = new List<OperationSetup>();
        foreach (var name in section?.Keys ?? [])
        {
            if (section!.Section(name) is { } own && section.Inheriting(name, root) is { } operation)
            {
                var json = element.GetProperty("operations").GetProperty(name);
                var manifest = ReadOperation(agency, name, own, operation, address => OperationFingerprint.Of(element, json, address));
                if (CreateAdapter(manifest, own, operation, reading) is { } adapter)
                {
                    operations.Add(new OperationSetup(manifest, adapter, pipeline, options, time));
                }
            }
        }
        return operations;
    }

    private static NoticeSecret? ReadNoticeSecret(ManifestSection? section)
    {
        if (section?.Secret("secret") is not { } text)
        {
            return null;
        }
        if (!NoticeSecret.TryParse(text, out var secret))
        {
            section.Report("secret", "The secret is none of the Standard Webhooks.", $"Set {NoticeSecret.Prefix} and 24 to 64 random bytes in base64.");
        }
        return secret;
    }

    private static OperationManifest ReadOperation(
        string agency, string name, ManifestSection own, ManifestSection section, Func<string, string> fingerprint)
    {
        if (!name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-'))
        {
            section.Report("", "This is no name for an operation.", "Write ASCII letters, digits and hyphens.");
        }
        var inputs = ReadInputs(section.OptionalSection("inputs"));
        if (inputs.Count > 0 && section.Keys.Contains("batchSize"))
        {
            section.Report("batchSize", "An operation with inputs asks about one subject at a time.", "Remove the batch size.");
        }
        var batchSize = section.OptionalInteger("batchSize", 1, 10_000) ?? DefaultBatchSize;
        var address = section.Text("address") ?? "";
        return new OperationManifest
        {
            Agency = agency,
            Operation = name,
            Protocol = section.Text("protocol") ?? "",
            Address = address,
            BatchSize = inputs.Count > 0 ? 1 : batchSize,
            Timeout = section.OptionalDuration("timeout", TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10)) ?? DefaultTimeout,
            FreshFor = section.OptionalDuration("freshFor", TimeSpan.FromSeconds(1), TimeSpan.FromDays(3_650)),
            MaxAnswerBytes = section.OptionalInteger("maxAnswerBytes", 1_024, MostAnswerBytes) ?? DefaultAnswerBytes,
            UtcOffset = section.OptionalParse<TimeSpan?>("utcOffset", TryOffset, "an offset from UTC, such as +07:00"),
            Many = section.Flag("many"),
            MaxRecords = section.OptionalInteger("maxRecords", 1, 10_000) ?? DefaultRecords,
            TellsOrganisation = section.Flag("tellsOrganisation"),
            Inputs = inputs,
            Repeats = RepeatPolicy.Read(own, section),
            Cache = CachePolicy.Read(own.OptionalSection("cache")),
            Fingerprint = fingerprint(address),
            Mapping = RecordMapping.Read($"{agency}/{name}", section.Section("fields")),
        };
    }

    private static Dictionary<string, IValueConverter> ReadInputs(ManifestSection? section)
    {
        var inputs = new Dictionary<string, IValueConverter>(StringComparer.Ordinal);
        foreach (var name in section?.Keys ?? [])
        {
            if (section!.Section(name) is { } input && ConverterCatalogue.Read(input) is { } converter)
            {
                inputs.Add(name, converter);
                if (!converter.Writes)
                {
                    input.Report("convert", "The conversion only reads, and an input is written.", "Take one that writes too: text, integer, national-id, code, or one of the dates.");
                }
            }
        }
        return inputs;
    }

    private IAgencyAdapter? CreateAdapter(OperationManifest manifest, ManifestSection own, ManifestSection section, ManifestReading reading)
    {
        var credentials = section.OptionalSection("credentials");
        if (!factories.TryGetValue(manifest.Protocol, out var factory))
        {
            // Which sections and credentials would be right cannot be said without the protocol.
            section.Allow([manifest.Protocol, .. factories.Keys]);
            credentials?.Allow(credentials.Keys);
            if (manifest.Protocol.Length > 0)
            {
                section.Report("protocol", "There is no such protocol.", $"Write one of: {string.Join(", ", factories.Keys.Order())}.");
            }
            return null;
        }
        if (section.Section(factory.Protocol) is not { } protocol)
        {
            return null;
        }
        var adapter = factory.Create(new AdapterPlan(manifest, section, protocol, credentials, () => reading.Errors.Count > 0) { Tap = tap });
        if (adapter is IAgencyIntake && manifest.Cache is not null)
        {
            own.Report("cache", "What the agency drops is kept already.", "Remove it; freshFor says how old the register may be.");
        }
        return adapter;
    }

    internal static bool TryOffset(string text, out TimeSpan? offset)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var read = TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var span);
        offset = sign * span;
        return read && text[0] is '+' or '-' && span <= TimeSpan.FromHours(14);
    }
}
