using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Records;

/// <summary>The fields that two sets of records have in common, and the reading of records by them. Not for several threads at once.</summary>
public sealed class RecordSchema
{
    // Registers repeat their values; each is kept once.
    private readonly Dictionary<(FieldKind, string), FieldValue?> _read = [];
    private readonly FieldKind[] _kinds;

    /// <summary>Full names are taken apart: a field of that kind stands for a given and a family name.</summary>
    /// <exception cref="ArgumentException">There is no field, two have one name, or there are more than <see cref="MostFields"/>.</exception>
    public RecordSchema(IReadOnlyList<Field> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count is 0 or > MostFields || fields.Select(field => field.Name).Distinct().Count() < fields.Count)
        {
            throw new ArgumentException($"A schema has 1 to {MostFields} fields, each with a name of its own.", nameof(fields));
        }
        Source = fields;
        Fields = [.. fields.SelectMany(Parts)];
        _kinds = [.. Fields.Select(field => field.Kind)];
    }

    /// <summary>How many fields a schema may have.</summary>
    public const int MostFields = 14;

    /// <summary>The fields as they were given.</summary>
    public IReadOnlyList<Field> Source { get; }

    /// <summary>The fields that are compared: as given, full names in two.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="texts">One text for each of <see cref="Source"/>; null or blank where it is missing.</param>
    /// <exception cref="ArgumentException">The texts are not as many as the fields.</exception>
    public Record Read(IReadOnlyList<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count != Source.Count)
        {
            throw new ArgumentException($"A record has {Source.Count} texts, not {texts.Count}.", nameof(texts));
        }
        var values = new FieldValue?[Fields.Count];
        var at = 0;
        for (var field = 0; field < Source.Count; field++)
        {
            var text = texts[field];
            if (Source[field].Kind == FieldKind.FullName)
            {
                var (given, family) = text is null ? ("", null) : Names.Part(text);
                values[at++] = Value(FieldKind.GivenName, given);
                values[at++] = Value(FieldKind.FamilyName, family);
            }
            else
            {
                values[at] = Value(_kinds[at], text);
                at++;
            }
        }
        return new Record(values);
    }

    private static IEnumerable<Field> Parts(Field field) => field.Kind == FieldKind.FullName
        ? [new($"{field.Name} (given)", FieldKind.GivenName), new($"{field.Name} (family)", FieldKind.FamilyName)]
        : [field];

    private FieldValue? Value(FieldKind kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (!_read.TryGetValue((kind, text), out var value))
        {
            _read.Add((kind, text), value = FieldTypes.Of(kind).Read(text));
        }
        return value;
    }
}
