using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

internal static class SchemaLoader
{
    public static Schema Load(IEnumerable<SourceText> sources) => throw new NotSupportedException(sources.ToString());
}
