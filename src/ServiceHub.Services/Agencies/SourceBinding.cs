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
/// <param name="data">The contract's data sets.</param>
/// <param name="logger">For the readers.</param>
/// <param name="time">The clock.</param>
internal sealed class SourceBinding(AgencyCatalogue agencies, CitizenData data, ILogger<SourceReader> logger, TimeProvider time)
{
    /// <summary>The agencies behind the fields of a type, each with the scope that opens it.</summary>
    /// <exception cref="ContractException">Some field names no agency, or its manifest yields what the contract lacks; all are listed.</exception>
    public IReadOnlyList<Source> Sources(ObjectType type)
    {
        List<Source> sources = [];
        List<string> problems = [];
        foreach (var field in type.Fields)
        {
            if (field.DirectiveText("source", "agency") is not { } name)
            {
                continue;
            }
            var asked = field.DirectiveText("source", "operation")!;
            if (agencies.Find(name) is not { } agency)
            {
                problems.Add($"{field} comes from the agency {name}, which no manifest describes: add {name}/agency.json.");
            }
            else if (agency.Find(asked) is not { } operation)
            {
                problems.Add($"{field} comes from the operation {asked} of {name}, which its manifest does not describe: add it to {name}/agency.json.");
            }
            else
            {
                sources.Add(new(field, field.DirectiveText(AccessGuard.Directive, AccessGuard.Scope), data.Of(field), operation));
                problems.AddRange(Misfits(field, operation));
            }
        }
        return problems.Count == 0 ? sources : throw new ContractException(string.Join(' ', problems));
    }

    public void Bind(IEnumerable<Source> sources, ObjectResolvers<CitizenView> citizen, ResolverMap map)
    {
        foreach (var source in sources)
        {
            var field = new SourceField(source.From, Reader(source.From));
            if (source.From.Many)
            {
                citizen.Batch<IReadOnlyList<AgencyRecord>?>(source.Field.Name, field.ManyAsync);
            }
            else
            {
                citizen.Batch<AgencyRecord?>(source.Field.Name, field.OneAsync);
            }
            BindRecord((ObjectType)source.Field.Type.Named, source.From, map);
        }
    }

    public SourceReader Reader(AgencyOperation operation) => new(operation, logger, time);

    private static void BindRecord(ObjectType type, AgencyOperation operation, ResolverMap map)
    {
        var record = map.Object<AgencyRecord>(type.Name);
        foreach (var field in operation.Shape.Fields)
        {
            // By name: in a manifest that is read again the field may stand elsewhere.
            record.Field(field.Name, field.Type, new RecordReader(field.Name).Read);
        }
    }

    private static IEnumerable<string> Misfits(FieldDefinition field, AgencyOperation operation) =>
        field.Type.Item is not null == operation.Many
            ? StrayCodes((ObjectType)field.Type.Named, operation)
            : [$"{field}: the operation {operation.Key} yields {(operation.Many ? "several records, so the field must be a list" : "one record, so the field must not be a list")}."];

    private static IEnumerable<string> StrayCodes(ObjectType type, AgencyOperation operation) =>
        from field in operation.Shape.Fields
        let values = type.Fields.FirstOrDefault(definition => definition.Name == field.Name)?.Type.Named as EnumType
        where values is not null
        from code in (field.Codes ?? []).Except(values.Values.Select(value => value.Name))
        select $"{type.Name}.{field.Name}: the manifest of {operation.Agency.Name} yields {code}, which {values.Name} does not have.";
}
