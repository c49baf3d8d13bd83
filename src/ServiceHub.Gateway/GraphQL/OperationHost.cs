using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Opens operations for every transport, so that each is treated as over POST.</summary>
internal sealed class OperationHost(ExecutableSchema schema, ILogger<OperationHost> logger)
{
    public HostedOperation Open(GraphQLRequest request, AccessTokenPrincipal principal) =>
        new(schema, request, new Caller(principal.ClientId, principal.Organisation, principal.Scopes.ToHashSet()), logger);
}
