using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Access;

/// <summary>Which fields of the root ask for citizens, and for whom: each slice tells of its own.</summary>
public sealed class CitizenRoots
{
    private readonly Dictionary<string, Func<FieldArguments, Caller, IEnumerable<CitizenLookup>>> _told = [];
    private readonly Dictionary<FieldDefinition, Func<FieldArguments, Caller, IEnumerable<CitizenLookup>>> _lookups = [];

    /// <param name="field">A coordinate, such as <c>Query.citizen</c>.</param>
    /// <param name="lookups">For whom it asks; nobody where it is refused whatever happens.</param>
    internal CitizenRoots Add(string field, Func<FieldArguments, Caller, IEnumerable<CitizenLookup>> lookups)
    {
        // Bound again whenever a changed manifest is tried.
        _told[field] = lookups;
        return this;
    }

    /// <returns>For whom a selection asks; null when it is none that asks for citizens.</returns>
    internal IReadOnlyList<CitizenLookup>? LookupsOf(RootSelection root, Caller caller) => !_lookups.TryGetValue(root.Field, out var lookups) ? null
        : root.Arguments is { } arguments ? [.. lookups(arguments, caller).Distinct()] : [];

    /// <summary>Holds the contract to it: whatever yields a citizen, or tells something of one, must say of whom.</summary>
    /// <exception cref="ContractException">A field does not say.</exception>
    internal void Bind(Schema schema, CitizenData data)
    {
        IEnumerable<ObjectType?> roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        List<string> silent = [];
        foreach (var field in roots.OfType<ObjectType>().SelectMany(root => root.Fields))
        {
            if (_told.TryGetValue(field.ToString(), out var lookups))
            {
                _lookups[field] = lookups;
            }
            else if (data.Of(field) is not null || field.Type.Named.Name == HubContract.CitizenType)
            {
                silent.Add(field.ToString());
            }
        }
        if (silent.Count > 0)
        {
            throw new ContractException($"No slice says for which citizens these fields ask: {string.Join(", ", silent)}. Add them to {nameof(CitizenRoots)}.");
        }
    }
}
