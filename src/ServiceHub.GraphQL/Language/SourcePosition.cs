namespace ServiceHub.GraphQL.Language;

/// <summary>A byte offset in a source; line and column are counted only when somebody reads them.</summary>
internal readonly record struct SourcePosition(SourceText Source, int Offset)
{
    public SourceLocation Location => Source.Locate(Offset);

    public override string ToString()
    {
        var location = Location;
        return $"{Source.Name}:{location.Line}:{location.Column}";
    }
}
