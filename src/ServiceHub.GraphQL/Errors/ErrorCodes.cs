namespace ServiceHub.GraphQL.Errors;

/// <summary>The engine's own values of <c>extensions.code</c>; resolvers and guards add theirs with <see cref="FieldError"/>.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL, or exceeds a limit of the parser.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema (specification, section 5).</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or an argument has a value that its type refuses (section 6.1.2 and 6.4.1).</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The document does not hold the operation that was asked for, or holds several and none was named (section 6.1.1).</summary>
    public const string OperationResolutionFailed = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>
    /// The request exceeds the limit that <c>extensions.limit</c> names, an option of <see cref="Execution.ExecutionLimits"/>;
    /// <c>extensions.maximum</c> and <c>extensions.actual</c> are numbers. Where the answer itself grew too large, its data is null.
    /// </summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The field was not resolved within <see cref="Execution.ExecutionLimits.MaxExecutionTime"/>, or the request's own time.</summary>
    public const string DeadlineExceeded = "DEADLINE_EXCEEDED";

    /// <summary>A bug: a resolver threw, or returned what its type does not allow.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
