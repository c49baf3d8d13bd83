using ServiceHub.Gateway.GraphQL.Documents;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Opens operations for every transport, so that each is treated as over POST.</summary>
internal sealed class OperationHost(
    ExecutableSchema schema, DocumentResolver documents, OperationExecutor executor, ILogger<OperationHost> logger)
{
    /// <summary>Finds the document of a request and prepares its operation.</summary>
    public async ValueTask<HostedOperation> OpenAsync(GraphQLRequest request, AccessTokenPrincipal principal, CancellationToken cancellation)
    {
        await documents.ResolveAsync(request, principal.ClientId, cancellation);
        return new(schema, executor, request, principal, new ResolverFailures(logger));
    }
}
