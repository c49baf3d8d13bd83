using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Execution.Documents;

/// <summary>Parses and validates documents, each once while it is remembered, the refused ones too.</summary>
internal sealed class DocumentReader(Engine engine)
{
    private readonly DocumentValidator _validator = new(engine.Schema.Schema, engine.Schema.Refuses, engine.Limits);
    private readonly ParserLimits _parserLimits = new(engine.Limits.MaxTokens, engine.Limits.MaxDepth);
    private readonly DocumentCache _cache = new(engine.Limits.MaxCachedDocumentBytes);

    public PreparedDocument Read(ReadOnlyMemory<byte> document)
    {
        if (_cache.TryGet(document, out var known))
        {
            return known!;
        }
        // The bytes are the caller's, who may reuse them.
        var source = new SourceText("query", document.ToArray());
        var node = Parser.Parse(source, _parserLimits, out var failure);
        var prepared = new PreparedDocument(engine, source, node, node is null ? [Describe(source, failure!)] : _validator.Validate(node));
        _cache.Add(prepared);
        return prepared;
    }

    private static GraphQLError Describe(SourceText source, SyntaxFailure failure) =>
        new(ErrorCodes.ParseFailed, failure.Message) { Locations = [new SourcePosition(source, failure.Offset).Location] };
}
