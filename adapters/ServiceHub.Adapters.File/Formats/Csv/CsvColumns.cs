namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>Compares the names in a file's first row with those of the manifest.</summary>
internal static class CsvColumns
{
    public const string NoHeader = "The first row does not name the columns that the manifest describes.";

    private const int LongestName = 60;

    /// <summary>Of each cell of a row which field it is; or why the file must be refused.</summary>
    public static (int[] Columns, string? Refusal) Match(FieldNames fields, List<string?> names)
    {
        var columns = names.ConvertAll(name => name is null ? null : fields.IndexOf(name));
        // Unless one of the names is known, this may be a record, and what stands in it is nobody's to read.
        if (columns.TrueForAll(column => column is null))
        {
            return ([], NoHeader);
        }
        if (columns.OfType<int>().GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return ([], $"The column {fields.All[twice.Key]} comes twice.");
        }
        var missing = Enumerable.Range(0, fields.All.Count).Where(field => !columns.Contains(field)).Select(field => fields.All[field]).ToList();
        var unexpected = names.Where((_, cell) => columns[cell] is null).Select(Shown).ToList();
        return missing.Count + unexpected.Count > 0
            ? ([], $"The columns are not those of the manifest. Missing: {List(missing)}. Unexpected: {List(unexpected)}.")
            : ([.. columns.OfType<int>()], null);
    }

    private static string List(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static string Shown(string? name) => name is null || !FieldText.IsText(name, mayBreak: false)
        ? "a name that is no text"
        : name.Length == 0 ? "one without a name" : name.Length > LongestName ? name[..LongestName] : name;
}
