using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Mapping;

/// <summary>How an agency's rows become records, as its manifest's <c>fields</c> say; not yet bound to a protocol's rows.</summary>
public sealed class RecordMapping
{
    private readonly string _agency;
    private readonly IReadOnlyList<FieldMapping> _fields;

    private RecordMapping(string agency, IReadOnlyList<FieldMapping> fields)
    {
        (_agency, _fields) = (agency, fields);
        Shape = new RecordShape([.. fields.Select(field => field.Field)]);
    }

    /// <summary>The records' fields, in the manifest's order.</summary>
    public RecordShape Shape { get; }

    /// <summary>What it reads of the agency, to know which parts of a raw answer mean what.</summary>
    public IEnumerable<MappedText> Texts => _fields.SelectMany(mapping => mapping.Value.MappedTexts);

    /// <summary>Binds every expression of the mapping to a protocol's rows.</summary>
    /// <typeparam name="TRow">The protocol's row.</typeparam>
    /// <param name="parse">Reads an expression of the protocol.</param>
    /// <param name="form">The expression's form, for the remedy, such as <c>a JSON pointer (RFC 6901), such as /name</c>.</param>
    /// <returns>The mapper, or null after a report.</returns>
    public RecordMapper<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form)
    {
        var bound = _fields.Select(field => field.Bind(parse, form)).ToList();
        return bound.Contains(null) ? null : new RecordMapper<TRow>(_agency, Shape, [.. bound.Select(field => field!)]);
    }

    internal static RecordMapping Read(string agency, ManifestSection? fields)
    {
        if (fields?.Keys.Any() == false)
        {
            fields.Report("", "No field is mapped.", "Write each field of the agency's type with where it comes from.");
        }
        var mappings = (fields?.Keys ?? [])
            .Select(name => fields!.Section(name) is { } section ? FieldMapping.Read(name, section) : null);
        return new RecordMapping(agency, [.. mappings.OfType<FieldMapping>()]);
    }
}
