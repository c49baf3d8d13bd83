using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>A byte offset in a source; line and column are counted only when somebody reads them.</summary>
internal readonly record struct SourcePosition(SourceText Source, int Offset)
{
    public SourceLocation Location => Locate(Source.Utf8.Span, Offset);

    public static SourceLocation Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            var endsLine = before[i] == '\n' || (before[i] == '\r' && (i + 1 >= utf8.Length || utf8[i + 1] != '\n'));
            if (endsLine)
            {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    public override string ToString()
    {
        var location = Location;
        return $"{Source.Name}:{location.Line}:{location.Column}";
    }
}
