using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>The bytes that all responses to a request may take together.</summary>
internal sealed class ResponseBudget(int bytes)
{
    private int _spent;

    public int Left => bytes - _spent;

    public void Spend(ResponseBuffer written) => _spent += written.Position;

    /// <summary>The error of what does not fit.</summary>
    public GraphQLError Exceeded(IReadOnlyList<object>? path)
    {
        var message = $"The answer is larger than {bytes} bytes. Ask for fewer fields, or about fewer at once.";
        return new ExceededLimit(nameof(ExecutionLimits.MaxResponseBytes), bytes, bytes + 1.0, message).ToError() with { Path = path };
    }
}
