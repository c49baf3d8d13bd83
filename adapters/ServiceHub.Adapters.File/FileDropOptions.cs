using System.Text;
using ServiceHub.Adapters.File.Arrival;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.File.Formats.Csv;
using ServiceHub.Adapters.File.Formats.FixedWidth;
using ServiceHub.Adapters.File.Formats.Xml;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File;

/// <summary>The section <c>file</c> of a manifest, with the folder that goes with it.</summary>
/// <param name="Folder">Where the agency puts its files down.</param>
/// <param name="Pattern">Which files there are meant.</param>
/// <param name="Format">The form in which they are written.</param>
/// <param name="Control">The control file that says that a file is whole; null when there is none.</param>
/// <param name="Name">What a file's name says of it; null when it says nothing.</param>
/// <param name="Totals">The totals that a file states, wherever it does.</param>
/// <param name="RejectLimitPercent">The share of rejected records above which a file is refused.</param>
/// <param name="KeepLoads">How many loads are kept behind the one that answers, for a way back.</param>
internal sealed record FileDropOptions(
    string Folder,
    string Pattern,
    IFileFormat Format,
    ControlFile? Control,
    NamePlace? Name,
    IReadOnlyList<Total> Totals,
    int RejectLimitPercent,
    int KeepLoads)
{
    private const string FixedWidth = "fixed-width";
    private const string Csv = "csv";
    private const string Xml = "xml";

    /// <summary>However many records are rejected, the rest is loaded; a manifest that knows its agency may be stricter.</summary>
    private const int DefaultRejectLimitPercent = 100;
    private const int MostKeptLoads = 20;

    /// <summary>The options, or null after a report.</summary>
    public static FileDropOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var pattern = section.Parse<string>("pattern", TryPattern, "a file name with * for what changes, such as REGISTER_*.dat");
        var encoding = section.Parse<Encoding>("encoding", FieldText.TryEncoding, FieldText.EncodingForm);
        var places = new List<StatementPlace>();
        var format = ReadFormat(plan, encoding, places);
        var statements = new StatementReader(plan, format?.Fields);
        var control = section.OptionalSection("control") is { } beside ? ControlFile.Read(beside, encoding, statements) : null;
        var name = section.OptionalSection("name") is { } named ? NamePlace.Read(named, pattern, statements) : null;
        places.AddRange(((StatementPlace?[])[control?.Place, name?.Place]).OfType<StatementPlace>());
        CheckStatements(section, format, control, places);
        var limit = section.OptionalInteger("rejectLimitPercent", 0, 100) ?? DefaultRejectLimitPercent;
        var keep = section.OptionalInteger("keepLoads", 0, MostKeptLoads) ?? 1;
        return pattern is null || format is null || plan.HasErrors
            ? null
            : new FileDropOptions(plan.Manifest.Address, pattern, format, control, name, [.. places.SelectMany(place => place.Totals)], limit, keep);
    }

    private static IFileFormat? ReadFormat(AdapterPlan plan, Encoding? encoding, ICollection<StatementPlace> places)
    {
        var name = plan.Options.Has("format")
            ? plan.Options.Parse<string>("format", (text, out format) => (format = text) is FixedWidth or Csv or Xml, $"{FixedWidth}, {Csv} or {Xml}")
            : FixedWidth;
        return name switch
        {
            FixedWidth => FixedWidthFormat.Read(plan, encoding, places),
            Csv => CsvFormat.Read(plan, encoding, places),
            Xml => XmlFormatReader.Read(plan, encoding, places),
            _ => null,
        };
    }

    private static void CheckStatements(ManifestSection section, IFileFormat? format, ControlFile? control, List<StatementPlace> places)
    {
        var arrival = section.Has("arrival") ? section.Parse<string>("arrival", (text, out way) => (way = text) == "rename", "rename, or leave the key out") : null;
        if (format is { StatesItsEnd: false } && control is null && arrival is null)
        {
            section.Report("trailer", "Nothing says that a file is whole.", "Describe the trailer or the control file, or write \"arrival\": \"rename\" when the agency renames whole files to their names.");
        }
        if (format is not null && !places.Exists(place => place.AsOf is not null))
        {
            section.Report("asOf", "Nothing says as of when a file is true.", "Write asOf where it stands: in header, trailer, control, name or statement.");
        }
    }

    private static bool TryPattern(string text, out string pattern)
    {
        pattern = text;
        return text.IndexOfAny(['/', '\\']) < 0;
    }
}
