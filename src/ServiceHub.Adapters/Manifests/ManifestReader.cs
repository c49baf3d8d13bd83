using System.Globalization;
using System.Text.Json;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Manifests;

/// <summary>Reads one agency's manifest whole.</summary>
internal sealed class ManifestReader(
    Func<string, string?> settings, IReadOnlyDictionary<string, IAdapterFactory> factories, TimeProvider time)
{
    private const int DefaultBatchSize = 100;
    private const int DefaultRecords = 100;
    private const int DefaultAnswerBytes = 4 * 1024 * 1024;
    private const int MostAnswerBytes = 256 * 1024 * 1024;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);
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
        var agency = root.Text("agency");
        if (agency is not null && agency != folder)
        {
            root.Report("agency", "The agency's name is not its folder's.", "Give both the same name.");
        }
        var name = root.Section("name");
        var manifest = new AgencyManifest { Agency = agency ?? folder, Name = new LocalizedText(name?.Text("th"), name?.Text("en")) };
        var operations = ReadOperations(manifest.Agency, root, reading);
        reading.ReportUnknownKeys();
        if (reading.Errors.Count == 0)
        {
            return new Agency(manifest, operations);
        }
        operations.ForEach(operation => operation.Dispose());
        return null;
    }

    private List<AgencyOperation> ReadOperations(string agency, ManifestSection root, ManifestReading reading)
    {
        var section = root.Section("operations");
        if (section?.Keys.Any() == false)
        {
            section.Report("", "There is no operation.", "Write each operation by its name with what it asks and how it answers.");
        }
        var operations = new List<AgencyOperation>();
        foreach (var name in section?.Keys ?? [])
        {
            if (section!.Inheriting(name, root) is { } operation)
            {
                var manifest = ReadOperation(agency, name, operation);
                if (CreateAdapter(manifest, operation, reading) is { } adapter)
                {
                    operations.Add(new AgencyOperation(manifest, adapter, time));
                }
            }
        }
        return operations;
    }

    private static OperationManifest ReadOperation(string agency, string name, ManifestSection section)
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
        return new OperationManifest
        {
            Agency = agency,
            Operation = name,
            Protocol = section.Text("protocol") ?? "",
            Address = section.Text("address") ?? "",
            BatchSize = inputs.Count > 0 ? 1 : batchSize,
            Timeout = section.OptionalDuration("timeout", TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10)) ?? DefaultTimeout,
            FreshFor = section.OptionalDuration("freshFor", TimeSpan.FromSeconds(1), TimeSpan.FromDays(3_650)),
            MaxAnswerBytes = section.OptionalInteger("maxAnswerBytes", 1_024, MostAnswerBytes) ?? DefaultAnswerBytes,
            UtcOffset = section.OptionalParse<TimeSpan?>("utcOffset", TryOffset, "an offset from UTC, such as +07:00"),
            Many = section.Flag("many"),
            MaxRecords = section.OptionalInteger("maxRecords", 1, 10_000) ?? DefaultRecords,
            TellsOrganisation = section.Flag("tellsOrganisation"),
            Inputs = inputs,
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
            }
        }
        return inputs;
    }

    private IAgencyAdapter? CreateAdapter(OperationManifest manifest, ManifestSection section, ManifestReading reading)
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
        var options = section.Section(factory.Protocol);
        return options is null
            ? null
            : factory.Create(new AdapterPlan(manifest, section, options, credentials, () => reading.Errors.Count > 0));
    }

    internal static bool TryOffset(string text, out TimeSpan? offset)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var read = TimeSpan.TryParseExact(text.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var span);
        offset = sign * span;
        return read && text[0] is '+' or '-' && span <= TimeSpan.FromHours(14);
    }
}
