using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Columns;

/// <summary>Which columns of one table, or of two, are compared, and as what.</summary>
public sealed class ColumnPlan
{
    private static readonly ColumnRole[] Birth = [ColumnRole.BirthYear, ColumnRole.BirthMonth, ColumnRole.BirthDay];
    private static readonly FieldKind[] Once = [FieldKind.GivenName, FieldKind.FamilyName, FieldKind.FullName, FieldKind.BirthDate, FieldKind.Sex];

    private ColumnPlan(IReadOnlyList<PlannedField> fields) => Fields = fields;

    /// <summary>The fields to compare; none where the tables have nothing in common.</summary>
    public IReadOnlyList<PlannedField> Fields { get; }

    /// <summary>Guesses the columns by name and content, but for those of which it is said.</summary>
    /// <param name="tables">One table, or two whose records are to be linked.</param>
    /// <param name="ignored">The headers of columns to leave out.</param>
    /// <param name="said">What columns hold, by header.</param>
    public static ColumnPlan Guess(IReadOnlyList<ColumnTable> tables, IReadOnlySet<string> ignored, IReadOnlyDictionary<string, FieldKind> said)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(ignored);
        ArgumentNullException.ThrowIfNull(said);
        var columns = tables.Select(table => Roles(table, ignored, said)).ToList();
        List<PlannedField> fields = [];
        foreach (var (header, role) in columns[0])
        {
            if (role < ColumnRole.BirthYear && Partners(tables, columns, header, role) is { } places)
            {
                fields.Add(new PlannedField(new Field(header, (FieldKind)role), places));
            }
        }
        if (BirthInParts(tables, columns) is { } birth && fields.TrueForAll(field => field.Field.Kind != FieldKind.BirthDate))
        {
            fields.Add(birth);
        }
        return new ColumnPlan(Limited(fields));
    }

    /// <summary>The columns that have the names of a model's fields.</summary>
    /// <param name="tables">One table, or two.</param>
    /// <param name="fields">The model's fields.</param>
    /// <param name="missing">The field that a table has no column for, when the answer is null.</param>
    public static ColumnPlan? Of(IReadOnlyList<ColumnTable> tables, IReadOnlyList<Field> fields, out string? missing)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(fields);
        missing = fields.FirstOrDefault(field => tables.Any(table => table.Find(field.Name) < 0))?.Name;
        return missing is null
            ? new ColumnPlan([.. fields.Select(field => new PlannedField(field, [.. tables.Select(table => (IReadOnlyList<int>)[table.Find(field.Name)])]))])
            : null;
    }

    private static List<(string Header, ColumnRole Role)> Roles(ColumnTable table, IReadOnlySet<string> ignored, IReadOnlyDictionary<string, FieldKind> said) =>
        [.. table.Headers.Select((header, column) => (header, ignored.Contains(header) ? ColumnRole.Empty : said.TryGetValue(header, out var kind) ? (ColumnRole)kind : table.RoleOf(column)))];

    // The column of the same name, else the one of the same kind where there is only one.
    private static List<IReadOnlyList<int>>? Partners(IReadOnlyList<ColumnTable> tables, List<List<(string Header, ColumnRole Role)>> columns, string header, ColumnRole role)
    {
        List<IReadOnlyList<int>> places = [[tables[0].Find(header)]];
        foreach (var (table, roles) in tables.Zip(columns).Skip(1))
        {
            List<string> alike = [.. roles.Where(column => column.Role == role).Select(column => column.Header)];
            var named = table.Find(header);
            var place = named >= 0 && roles[named].Role < ColumnRole.BirthYear ? named : alike.Count == 1 ? table.Find(alike[0]) : -1;
            if (place < 0)
            {
                return null;
            }
            places.Add([place]);
        }
        return places;
    }

    private static PlannedField? BirthInParts(IReadOnlyList<ColumnTable> tables, List<List<(string Header, ColumnRole Role)>> columns)
    {
        var places = columns.Select(roles => Birth.Select(part => roles.FindIndex(column => column.Role == part)).ToList()).ToList();
        return places.TrueForAll(parts => parts.TrueForAll(part => part >= 0))
            ? new PlannedField(new Field(string.Join('-', places[0].Select(part => tables[0].Headers[part])), FieldKind.BirthDate), [.. places])
            : null;
    }

    // A full name says nothing beside its parts; a second given name or date is something else than the first.
    private static List<PlannedField> Limited(List<PlannedField> fields)
    {
        var hasParts = fields.Exists(field => field.Field.Kind == FieldKind.GivenName) && fields.Exists(field => field.Field.Kind == FieldKind.FamilyName);
        HashSet<FieldKind> met = [];
        var kept = fields
            .Where(field => field.Field.Kind != FieldKind.FullName || !hasParts)
            .Select(field => Once.Contains(field.Field.Kind) && !met.Add(field.Field.Kind) ? field with { Field = field.Field with { Kind = FieldKind.Text } } : field)
            .ToList();
        // Where there are too many, those of which least is known go first.
        return [.. kept.Index().OrderBy(one => one.Item.Field.Kind == FieldKind.Text).ThenBy(one => one.Index).Take(RecordSchema.MostFields - 1).OrderBy(one => one.Index).Select(one => one.Item)];
    }
}
