namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>What a client may say in <c>graphql-transport-ws</c>.</summary>
internal enum SocketMessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}
