using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>
/// How a transport frames an operation's responses. Each call returns when its bytes are with the connection, so that who
/// awaits it before the next response never gets ahead of a slow reader.
/// </summary>
internal interface IResponseSink
{
    ValueTask NextAsync(HostedResponse response);

    /// <summary>Ends the stream with errors instead of a response.</summary>
    ValueTask FailAsync(IReadOnlyList<GraphQLError> errors);

    /// <summary>Ends the stream after its last response.</summary>
    ValueTask CompleteAsync();
}
