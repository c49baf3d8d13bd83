using System.Text;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>Reads what a manifest says of an agency's XML files.</summary>
internal static class XmlFormatReader
{
    public static XmlFormat? Read(AdapterPlan plan, Encoding? encoding, ICollection<StatementPlace> places)
    {
        var section = plan.Options;
        var namespaces = ReadNamespaces(section.OptionalSection("namespaces"));
        var document = new XmlNode();
        var record = section.Parse<XmlPath>("record", (text, out path) => TryAbsolute(text, namespaces, out path) && path.Attribute is null && path.Elements.Count > 1,
            "where records stand, from the root on, such as /w:register/w:person");
        var paths = ReadPaths(section.Section("elements"), namespaces);
        var fields = new FieldNames(paths.Keys);
        var subject = paths.Count == 0 ? null : fields.Read(section, "subject");
        var optional = section.Texts("optional").Select(name => fields.Find(section, "optional", name)).OfType<int>().ToHashSet();
        if (record is not null)
        {
            Put(section, document.Reach(record), paths.Values);
            document.Reach(record).MarkRecord();
        }
        var (stated, place) = ReadStatement(section.OptionalSection("statement"), namespaces, document, new StatementReader(plan, fields));
        if (place is not null)
        {
            places.Add(place);
        }
        return record is null || subject is null || encoding is null
            ? null
            : new XmlFormat(document, fields, subject.Value, optional, encoding, record.Elements[0].Name, stated, place);
    }

    private static void Put(ManifestSection section, XmlNode record, IEnumerable<XmlPath> paths)
    {
        var field = 0;
        foreach (var path in paths)
        {
            if (!record.TryPut(path, field++))
            {
                section.Report("elements", "Two fields stand at one place, or a field is the record itself.", "Write each path once.");
            }
        }
    }

    private static (FieldNames Stated, StatementPlace? Place) ReadStatement(
        ManifestSection? statement, Dictionary<string, string> namespaces, XmlNode document, StatementReader statements)
    {
        var section = statement?.Section("elements");
        var stated = new List<string>();
        foreach (var name in section?.Keys ?? [])
        {
            var path = section!.Parse<XmlPath>(name, (text, out path) => TryAbsolute(text, namespaces, out path), $"/ and {XmlPath.Form}");
            if (path is not null && !document.TryPut(path, stated.Count))
            {
                section.Report(name, "Something else stands at this place.", "Write each path once, and none within a record.");
            }
            stated.Add(name);
        }
        var fields = new FieldNames(stated);
        return (fields, statement is null ? null : statements.Read(statement, "statement", fields));
    }

    private static Dictionary<string, XmlPath> ReadPaths(ManifestSection? section, Dictionary<string, string> namespaces)
    {
        var paths = new Dictionary<string, XmlPath>();
        foreach (var name in section?.Keys ?? [])
        {
            if (section!.Parse<XmlPath>(name, (text, out path) => XmlPath.TryParse(text, namespaces, out path), XmlPath.Form) is { } path)
            {
                paths.Add(name, path);
            }
        }
        return paths;
    }

    private static bool TryAbsolute(string text, Dictionary<string, string> namespaces, out XmlPath path)
    {
        path = new XmlPath([], null);
        return text.StartsWith('/') && XmlPath.TryParse(text[1..], namespaces, out path) && path.Elements.Count > 0;
    }

    private static Dictionary<string, string> ReadNamespaces(ManifestSection? section)
    {
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var prefix in section?.Keys ?? [])
        {
            if (section!.Text(prefix) is { } name)
            {
                namespaces.Add(prefix, name);
            }
        }
        return namespaces;
    }
}
