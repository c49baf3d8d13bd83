using Microsoft.Extensions.Logging;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;
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
    /// <summary>The agencies behind the fields of a type, each with the scope that opens it.</summary>
    public IReadOnlyList<Source> Sources(ObjectType type) =>
        [.. type.Fields
            .Select(field => (Field: field, Name: field.DirectiveText("source", "agency")))
            .Where(entry => entry.Name is not null)
            .Select(entry => new Source(entry.Field, entry.Field.DirectiveText(AccessGuard.Directive, AccessGuard.Scope), Agency(entry.Field, entry.Name!)))];

    public void Bind(IEnumerable<Source> sources, ObjectResolvers<CitizenView> citizen, ResolverMap map)
    {
        foreach (var source in sources)
        {
            citizen.Batch<AgencyRecord?>(source.Field.Name, new SourceField(source.Agency, Reader(source.Agency), time).ResolveAsync);
            BindRecord((ObjectType)source.Field.Type.Named, source.Agency, map);
        }
    }

    public SourceReader Reader(Agency agency) => new(agency, logger);

    private Agency Agency(FieldDefinition field, string name) =>
        agencies.Find(name) ?? throw new ContractException($"{field} comes from the agency {name}, which no manifest describes: add {name}/agency.json.");

    private static void BindRecord(ObjectType type, Agency agency, ResolverMap map)
    {
        var record = map.Object<AgencyRecord>(type.Name);
        for (var i = 0; i < agency.Shape.Fields.Count; i++)
        {
            var (index, field) = (i, agency.Shape.Fields[i]);
            CheckCodes(type, agency, field);
            record.Field(field.Name, field.Type, values => values.Values[index]);
        }
    }

    private static void CheckCodes(ObjectType type, Agency agency, RecordField field)
    {
        var values = type.Fields.FirstOrDefault(definition => definition.Name == field.Name)?.Type.Named as EnumType;
        var strays = (field.Codes ?? []).Except(values?.Values.Select(value => value.Name) ?? []).ToList();
        if (values is not null && strays.Count > 0)
        {
            throw new ContractException($"{type.Name}.{field.Name}: the manifest of {agency.Name} yields {string.Join(", ", strays)}, which {values.Name} does not have.");
        }
    }
}
