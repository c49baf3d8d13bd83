using ServiceHub.Adapters;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services;
using ServiceHub.Services.IdentityCards;

namespace ServiceHub.Gateway.Agencies;

/// <summary>Whether agencies as they would be fit the contract: binds it to them, as the start does, and throws the result away.</summary>
internal sealed class ContractCheck(IServiceProvider services, Schema schema, SchemaFiles files, ExecutionLimits limits)
{
    public IEnumerable<string> Problems(AgencyCatalogue candidate)
    {
        try
        {
            var authority = ActivatorUtilities.CreateInstance<CardAuthority>(services, candidate);
            var cards = ActivatorUtilities.CreateInstance<IdentityCardVerifications>(services, authority);
            // A slice of its own, since binding one leaves it with the agency.
            ISlice[] slices = [.. services.GetServices<ISlice>().Where(slice => slice is not IdentityCardVerifications), cards];
            ActivatorUtilities.CreateInstance<HubContract>(services, candidate, slices).Bind(schema, files.Subgraph, limits);
            return [];
        }
        catch (Exception error) when (error is ContractException or BindingException)
        {
            return [error.Message];
        }
    }
}
