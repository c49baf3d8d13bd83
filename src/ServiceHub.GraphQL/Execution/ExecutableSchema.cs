using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Documents;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A schema with its resolvers: answers requests. Safe for use by many threads.</summary>
public sealed class ExecutableSchema
{
    internal static readonly GraphQLError Unreadable =
        new(ErrorCodes.Internal, "The request could not be read because of an internal error.");

    private readonly DocumentReader _documents;

    private ExecutableSchema(Schema schema, Engine engine) => (Schema, _documents) = (schema, new DocumentReader(engine));

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>Binds resolvers to a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">What stands behind it.</param>
    /// <param name="limits">What a request may cost; the defaults when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The executable schema.</returns>
    /// <exception cref="BindingException">They do not fit; all mismatches are listed.</exception>
    public static ExecutableSchema Bind(Schema schema, ResolverMap resolvers, ExecutionLimits? limits = null, TimeProvider? time = null) =>
        new(schema, new Engine(SchemaBinder.Bind(schema, resolvers), limits ?? new ExecutionLimits(), time ?? TimeProvider.System));

    /// <summary>
    /// Parses and validates the document of a request and finds its operation. What was prepared is remembered, bounded by
    /// <see cref="ExecutionLimits.MaxCachedDocumentBytes"/>, so that a document that is sent again costs a look-up.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation, or why it is refused.</returns>
    public Preparation Prepare(ExecutionRequest request)
    {
        try
        {
            return _documents.Read(request.Query).Operation(request.OperationName);
        }
        catch (Exception exception)
        {
            // Codecs are not ours; what escapes them is a bug of theirs.
            request.Report(exception, null);
            return new Preparation(null, [Unreadable]);
        }
    }

    /// <summary>Answers a request with one response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The response; whatever is wrong with the request is in its errors.</returns>
    /// <exception cref="OperationCanceledException">
    /// The token ended the execution; thrown after the resolvers under way have come to an end.
    /// </exception>
    public ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        var (operation, errors) = Prepare(request);
        return operation is null ? ValueTask.FromResult(ExecutionResult.Refusal(errors)) : operation.ExecuteAsync(request, cancellation);
    }
}
