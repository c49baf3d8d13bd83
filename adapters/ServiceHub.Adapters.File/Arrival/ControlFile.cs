using System.Text;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Arrival;

/// <summary>
/// A small file that the agency puts down behind each file and that says that the file is whole. It may be empty, or hold lines
/// <c>NAME=VALUE</c>.
/// </summary>
internal sealed class ControlFile(string template, Encoding encoding, FieldNames fields, StatementPlace place)
{
    private const string File = "{file}";
    private const string Stem = "{stem}";
    private const int MostBytes = 64 * 1024;

    public StatementPlace Place => place;

    /// <summary>Which names in the folder may be control files.</summary>
    public string Pattern => template.Replace(File, "*", StringComparison.Ordinal).Replace(Stem, "*", StringComparison.Ordinal);

    public static ControlFile? Read(ManifestSection section, Encoding? encoding, StatementReader statements)
    {
        var template = section.Parse<string>("name", TryTemplate, $"a file name with {File} for the file's name or {Stem} for the name without its ending, such as {File}.ok");
        var fields = new FieldNames(section.Texts("fields").Distinct());
        var place = statements.Read(section, "control file", fields);
        return template is null || encoding is null || place is null ? null : new ControlFile(template, encoding, fields, place);
    }

    public string NameFor(string fileName) => template
        .Replace(File, fileName, StringComparison.Ordinal)
        .Replace(Stem, Path.GetFileNameWithoutExtension(fileName), StringComparison.Ordinal);

    /// <summary>Takes what it says into the statement.</summary>
    /// <returns>Why the file must be refused; else null.</returns>
    public async ValueTask<string?> TakeAsync(DropCandidate file, FileStatement statement, CancellationToken cancellation)
    {
        if (fields.All.Count == 0)
        {
            return null;
        }
        await using var stream = DropCandidate.Open(Path.Combine(Path.GetDirectoryName(file.Path)!, NameFor(file.Name)));
        var bytes = new byte[MostBytes + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > MostBytes || FieldText.Decode(encoding, WithoutMark(bytes.AsSpan(0, length))) is not { } text)
        {
            return "The control file is no text in the agreed encoding, or too long.";
        }
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || fields.IndexOf(line[..at].TrimEnd()) is null || !stated.TryAdd(line[..at].TrimEnd(), line[(at + 1)..].TrimStart()))
            {
                return $"The control file has a line that is not NAME=VALUE with one of the agreed names, each once: {string.Join(", ", fields.All)}.";
            }
        }
        return fields.All.FirstOrDefault(name => !stated.ContainsKey(name)) is { } missing
            ? $"The control file lacks {missing}."
            : place.Take(stated.GetValueOrDefault, statement);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(FieldText.Mark) ? bytes[FieldText.Mark.Length..] : bytes;

    private static bool TryTemplate(string text, out string template)
    {
        template = text;
        return text.IndexOfAny(['/', '\\', '*', '?']) < 0
            && (text.Contains(File, StringComparison.Ordinal) || text.Contains(Stem, StringComparison.Ordinal))
            && text != File && text != Stem;
    }
}
