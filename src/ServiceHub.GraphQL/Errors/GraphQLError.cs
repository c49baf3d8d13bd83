using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Errors;

/// <summary>An error of a response (specification, section 7.1.7).</summary>
/// <param name="Code">Written as <c>extensions.code</c>.</param>
/// <param name="Message">For people; never a value that the client sent.</param>
public sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Where in the document; empty when the error belongs to no place.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>
    /// For a field error the way to the field in the response: response names (<see cref="string"/>) and list indexes
    /// (<see cref="int"/>). Null for a request error.
    /// </summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>More <c>extensions</c>, beside the code.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
