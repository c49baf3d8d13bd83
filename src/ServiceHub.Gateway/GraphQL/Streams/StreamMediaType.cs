namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>How a client wants several responses over HTTP.</summary>
internal enum StreamMediaType
{
    /// <summary>Not at all: one response for everything.</summary>
    None,

    /// <summary>Incremental delivery over HTTP.</summary>
    Multipart,

    /// <summary>GraphQL over Server-Sent Events.</summary>
    EventStream,
}
