using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A request (specification, section 6.1).</summary>
public sealed class ExecutionRequest
{
    /// <summary>The document, in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which of the document's operations; null when it holds one.</summary>
    public string? OperationName { get; init; }

    /// <summary>
    /// A JSON object with the variables' values; nothing or null when there are none. It must live until the execution ends.
    /// </summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's own things, handed to resolvers and guards.</summary>
    public object? State { get; init; }

    /// <summary>
    /// Asked before each event of a subscription is executed; may wait. What it gives is disposed when the event's response is there.
    /// </summary>
    public Func<CancellationToken, ValueTask<IDisposable>>? BeforeEvent { get; init; }

    /// <summary>The time that the request may take, if less than <see cref="ExecutionLimits.MaxExecutionTime"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Told of every exception that a resolver, getter, guard or codec let escape, with the field, where there is one; calls may overlap.
    /// </summary>
    public Action<Exception, FieldDefinition?>? OnException { get; init; }

    /// <summary>
    /// Asked before the fields of a response are executed, with each event of a subscription anew: the fields that stay closed, each with
    /// its error at every parent. Null or nothing when none does.
    /// </summary>
    public Func<IReadOnlyDictionary<FieldDefinition, FieldError>?>? Refusals { get; init; }

    internal void Report(Exception exception, FieldDefinition? field)
    {
        try
        {
            OnException?.Invoke(exception, field);
        }
        catch (Exception)
        {
            // Whoever cannot log must not cost the other fields their answers, nor leave resolvers running unobserved.
        }
    }
}
