namespace ServiceHub.GraphQL.Errors;

/// <summary>An expected failure of one field, as a resolver or a guard reports it; path and locations are the engine's to add.</summary>
/// <param name="Code">The stable <c>extensions.code</c>, such as <c>FORBIDDEN</c>.</param>
/// <param name="Message">For people; never a value that the client sent.</param>
/// <param name="Extensions">More <c>extensions</c>: values that System.Text.Json can write.</param>
public sealed record FieldError(string Code, string Message, IReadOnlyDictionary<string, object?>? Extensions = null)
{
    /// <summary>The part of the document that is wrong, where it is not the field itself.</summary>
    internal int? Start { get; init; }
}
