using System.Text.Json;
using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Errors;

/// <summary>A limit that a request exceeds. All limits but the parser's are told in this one shape.</summary>
/// <param name="Option">The option's name in <see cref="Execution.ExecutionLimits"/>.</param>
/// <param name="Maximum">Its value.</param>
/// <param name="Actual">What the request has; where counting stops at the limit, the first count beyond it.</param>
/// <param name="Message">What is too much, and what to do.</param>
internal sealed record ExceededLimit(string Option, double Maximum, double Actual, string Message)
{
    /// <summary>The first byte in the document of what is too much; null when it has no place there.</summary>
    public int? Offset { get; init; }

    public GraphQLError ToError(SourceText? source = null) => new(ErrorCodes.LimitExceeded, Message)
    {
        Locations = Offset is { } offset && source is not null ? [new SourcePosition(source, offset).Location] : [],
        Extensions = new Dictionary<string, object?>
        {
            ["limit"] = JsonNamingPolicy.CamelCase.ConvertName(Option),
            ["maximum"] = Maximum,
            ["actual"] = Actual,
        },
    };
}
