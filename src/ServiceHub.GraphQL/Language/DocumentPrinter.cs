using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Writes documents as text, in the layout of the reference implementation: comments and commas go, descriptions stay, and nothing
/// changes places. What was written reads as the same document again.
/// </summary>
public static partial class DocumentPrinter
{
    /// <summary>Lays a document out anew, whether it holds operations, a schema, or both.</summary>
    /// <param name="source">The document.</param>
    /// <returns>The text, without a line end at its end.</returns>
    /// <exception cref="FormatException">The document is not GraphQL; the message begins with the place, as <c>name:line:column</c>.</exception>
    public static string Print(SourceText source)
    {
        var document = Parser.Parse(source, ParserLimits.Trusted, out var failure);
        return document is not null
            ? Print(document)
            : throw new FormatException($"{new SourcePosition(source, failure!.Offset)}: {failure.Message}");
    }

    internal static string Print(DocumentNode document) => string.Join("\n\n", document.Definitions.Select(Definition));

    private static string Definition(DefinitionNode definition) => definition switch
    {
        OperationNode operation => Operation(operation),
        FragmentNode fragment => Fragment(fragment),
        SchemaNode schema => Schema(schema),
        DirectiveDefinitionNode directive => Directive(directive),
        _ => Type((TypeDefinitionNode)definition),
    };

    private static string Description(StringValueNode? text) => text is null ? "" : $"{ValuePrinter.Print(text)}\n";

    private static string Directives(IReadOnlyList<DirectiveNode> directives) =>
        Layout.Words(directives.Select(directive => $"@{directive.Name.Value}{ValuePrinter.Print(directive.Arguments)}"));

    private static string Keyword<TEnum>(TEnum kind)
        where TEnum : struct, Enum => kind.ToString().ToLowerInvariant();
}
