using System.Buffers;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>A response as it may leave: whom it tells of is written down.</summary>
/// <param name="Response">The response.</param>
/// <param name="Extensions">What stands beside its data.</param>
internal sealed record HostedResponse(GraphQLResponse Response, IReadOnlyDictionary<string, object?>? Extensions) : IDisposable
{
    public void WriteTo(IBufferWriter<byte> output) => Response.WriteTo(output, Extensions);

    public void Dispose() => Response.Dispose();
}
