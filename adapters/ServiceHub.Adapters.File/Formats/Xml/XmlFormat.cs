using System.Text;
using ServiceHub.Adapters.File.Statements;

namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>XML: records are elements of one name at one place, fields the elements and attributes in them.</summary>
/// <param name="Document">What stands above the root.</param>
/// <param name="Fields">A record's fields.</param>
/// <param name="Subject">The one with the national ID.</param>
/// <param name="Optional">Fields that the file may lack altogether.</param>
/// <param name="Encoding">The file's encoding.</param>
/// <param name="Root">The root's name without a prefix.</param>
/// <param name="Stated">The fields of the statement.</param>
/// <param name="Place">What they say; null when the file says nothing of itself.</param>
internal sealed record XmlFormat(
    XmlNode Document, FieldNames Fields, int Subject, IReadOnlySet<int> Optional, Encoding Encoding, string Root, FieldNames Stated, StatementPlace? Place)
    : IFileFormat
{
    /// <summary>By the end of its root.</summary>
    public bool StatesItsEnd => true;

    /// <summary>Whether the last markup is the end of the root; a file that ends with a comment counts as unfinished.</summary>
    public FileEnd EndOf(ReadOnlySpan<byte> tail)
    {
        var last = Encoding.Latin1.GetString(tail[Math.Max(0, tail.LastIndexOf((byte)'<'))..]).TrimEnd();
        var isEnd = last.StartsWith("</", StringComparison.Ordinal) && last.EndsWith('>');
        return isEnd && last[2..^1].TrimEnd().Split(':')[^1] == Root ? FileEnd.Sure : FileEnd.Missing;
    }

    public IFileReader Open(Stream stream) => new XmlFileReader(this, stream);
}
