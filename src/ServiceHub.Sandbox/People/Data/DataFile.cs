using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People.Data;

/// <summary>Reads the lists that are built into the assembly: lines of <c>Thai|Latin</c> under headings.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The texts under each heading; those before the first heading stand under the empty one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Sections(string name)
    {
        var sections = new Dictionary<string, IReadOnlyList<LocalizedText>>();
        List<LocalizedText> current = [];
        sections[""] = current;
        foreach (var line in Lines(name))
        {
            if (line.Split('|') is [var thai, var latin])
            {
                current.Add(new LocalizedText(thai, latin));
            }
            else
            {
                sections[line] = current = [];
            }
        }
        return sections;
    }
}
