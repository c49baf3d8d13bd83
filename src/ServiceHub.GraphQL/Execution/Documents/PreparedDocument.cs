using System.Collections.Concurrent;
using System.Security.Cryptography;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Documents;

/// <summary>A document that was parsed and validated, or why it is refused.</summary>
/// <param name="engine">What executes its operations.</param>
/// <param name="source">The document.</param>
/// <param name="node">Its tree; null when it is refused.</param>
/// <param name="errors">Why it is refused.</param>
internal sealed class PreparedDocument(Engine engine, SourceText source, DocumentNode? node, IReadOnlyList<GraphQLError> errors)
{
    // What a document and its plans take was measured at 30 to 60 times its bytes.
    private const int BytesPerByte = 64;
    private const int BytesBeside = 4096;

    private static readonly Preparation Ambiguous = Refuse("The document holds several operations, and the request does not name one.");
    private static readonly Preparation Unknown = Refuse("The document holds no operation of the name that the request gives.");

    private readonly ConcurrentDictionary<OperationNode, PreparedOperation> _prepared = new();
    private string? _hash;

    public SourceText Source => source;

    public long EstimatedBytes => BytesBeside + ((long)source.Utf8.Length * BytesPerByte);

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(source.Utf8.Span));

    public IReadOnlyDictionary<string, FragmentNode> Fragments { get; } = node is null || errors.Count > 0
        ? new Dictionary<string, FragmentNode>()
        : node.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value);

    /// <summary>Specification, section 6.1.1: GetOperation.</summary>
    public Preparation Operation(string? name)
    {
        if (node is null || errors.Count > 0)
        {
            return new Preparation(null, errors);
        }
        OperationNode? found = null;
        foreach (var definition in node.Definitions)
        {
            if (definition is not OperationNode operation || (name is not null && operation.Name?.Value != name))
            {
                continue;
            }
            if (found is not null)
            {
                return Ambiguous;
            }
            found = operation;
        }
        return found is null ? Unknown : new Preparation(_prepared.GetOrAdd(found, Prepare), []);
    }

    private PreparedOperation Prepare(OperationNode operation) => new(engine, this, operation);

    private static Preparation Refuse(string message) => new(null, [new GraphQLError(ErrorCodes.OperationResolutionFailed, message)]);
}
