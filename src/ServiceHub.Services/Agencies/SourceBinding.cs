using Microsoft.Extensions.Logging;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Agencies;

/// <summary>
/// Binds what the contract marks with <c>@source</c> to the agencies' manifests: the field to its agency, and the fields of
/// its type to the manifest's mapping. An agency joins without a class of its own.
/// </summary>
/// <param name="agencies">The agencies.</param>
/// <param name="logger">For the readers.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceBinding(AgencyCatalogue agencies, ILogger<SourceReader> logger, TimeProvider time)
{
    /// <summary>Binds all of them.</summary>
    /// <returns>What does not fit, one sentence each.</returns>
    public IEnumerable<string> Bind(ObjectType citizen, ObjectResolvers<CitizenView> fields, ResolverMap map)
    {
        List<string> problems = [];
        foreach (var (field, agencyName) in Sourced(citizen))
        {
            if (agencies.Find(agencyName) is not { } agency)
            {
                problems.Add($"{field}: no manifest describes the agency {agencyName}; add agencies/{agencyName}/agency.json.");
            }
            fields.Batch(field.Name, Resolver(agencyName));
            if (field.Type.NamedType is ObjectType record && agencies.Find(agencyName) is { } known)
            {
                problems.AddRange(BindRecord(record, known.Shape, map));
            }
        }
        return problems;
    }

    /// <summary>The agencies that the citizen's fields come from, each with the scope that opens it.</summary>
    public static IEnumerable<(FieldDefinition Field, string Agency)> Sourced(ObjectType citizen) =>
        citizen.Fields
            .Select(field => (field, source: field.Directives.Find("source")))
            .Where(entry => entry.source is not null)
            .Select(entry => (entry.field, entry.source!.GetString("agency")));
}
