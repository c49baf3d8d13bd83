using ServiceHub.Gateway.GraphQL.Documents;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Opens operations for every transport, so that each is treated as over POST.</summary>
internal sealed class OperationHost(
    ExecutableSchema schema, DocumentResolver documents, TrustServices trust, OperationExecutor executor, ILogger<OperationHost> logger)
{
    /// <summary>Finds the document of a request and prepares its operation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="names">By what it is known.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async ValueTask<HostedOperation> OpenAsync(GraphQLRequest request, AccessTokenPrincipal principal, RequestNames names, CancellationToken cancellation)
    {
        await documents.ResolveAsync(request, principal.ClientId, cancellation);
        return OpenOwn(request, principal, names);
    }

    /// <summary>Prepares an operation of the hub's own making in somebody's name, for which no client needs to be trusted.</summary>
    public HostedOperation OpenOwn(GraphQLRequest request, AccessTokenPrincipal principal, RequestNames names) =>
        new(schema, trust, executor, request, principal, names, new ResolverFailures(logger));
}
