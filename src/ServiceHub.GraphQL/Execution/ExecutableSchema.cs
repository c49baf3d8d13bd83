using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A schema with its resolvers: answers requests. Safe for use by many threads.</summary>
public sealed class ExecutableSchema
{
    private readonly RequestPipeline _pipeline;

    private ExecutableSchema(Schema schema, RequestPipeline pipeline) => (Schema, _pipeline) = (schema, pipeline);

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>Binds resolvers to a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">What stands behind it.</param>
    /// <param name="limits">What a request may cost; the defaults when null.</param>
    /// <returns>The executable schema.</returns>
    /// <exception cref="BindingException">They do not fit; all mismatches are listed.</exception>
    public static ExecutableSchema Bind(Schema schema, ResolverMap resolvers, ExecutionLimits? limits = null) =>
        new(schema, new RequestPipeline(SchemaBinder.Bind(schema, resolvers), limits ?? new ExecutionLimits()));

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The response; whatever is wrong with the request is in its errors.</returns>
    /// <exception cref="OperationCanceledException">
    /// The token ended the execution; thrown after the resolvers under way have come to an end.
    /// </exception>
    public ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation) =>
        _pipeline.ExecuteAsync(request, cancellation);
}
