using System.Text;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>A header or trailer: a line of its own kind that says what the file is.</summary>
internal sealed record StatementLine(LineLayout Line, StatementPlace Place)
{
    public static StatementLine? Read(ManifestSection section, string name, Encoding? encoding, StatementReader statements)
    {
        var line = LayoutReader.Read(section, encoding);
        var place = statements.Read(section, name, line?.Fields);
        return line is null || place is null ? null : new StatementLine(line, place);
    }

    /// <summary>Takes what a line of this kind says into the statement.</summary>
    /// <returns>Why the file must be refused; else null.</returns>
    public string? Take(ReadOnlyMemory<byte> line, FileStatement statement) =>
        Place.Take(name => Line.ReadField(line.Span, name), statement);
}
