using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services;

/// <summary>Binds the contract to the slices and the agencies.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Seals and opens identifiers.</param>
/// <param name="agencies">The agencies.</param>
/// <param name="logger">For what agencies do wrong.</param>
/// <param name="time">The clock.</param>
public sealed class HubContract(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, AgencyCatalogue agencies, ILoggerFactory loggers, TimeProvider time)
{
    private const string CitizenType = "Citizen";

    /// <summary>Binds everything, and finds everything that does not fit.</summary>
    /// <exception cref="ContractException">Contract and manifests do not fit.</exception>
    /// <exception cref="GraphQL.Errors.BindingException">Contract and code do not fit.</exception>
    public ExecutableSchema Bind(Schema schema)
    {
        var citizen = schema.FindType(CitizenType) as ObjectType ?? throw new ContractException($"The contract lacks the type {CitizenType}.");
        var binding = new SourceBinding(agencies, loggers.CreateLogger<SourceReader>(), time);
        var sources = binding.Sources(citizen);
        var map = new ResolverMap();
        BindScalars(map);
        map.Guard(AccessGuard.Directive, AccessGuard.Create((field, parents) => Deny(sources, field, parents)));
        var fields = map.Object<CitizenView>(CitizenType);
        new CitizenQueries(new FindCitizens(contexts, vault, new Newcomers(contexts, vault, sources, binding, time))).Bind(map);
        new CitizenFields(contexts, vault, new PairwiseIds(contexts)).Bind(fields, map);
        binding.Bind(sources, fields, map);
        BindReports(sources, fields, map);
        return ExecutableSchema.Bind(schema, map);
    }

    /// <summary>Every scope that some field of the contract needs.</summary>
    public static IEnumerable<string> Scopes(Schema schema) =>
        schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)
            .Select(field => field.DirectiveText(AccessGuard.Directive, AccessGuard.Scope)).OfType<string>().Distinct();

    private static void BindScalars(ResolverMap map)
    {
        map.Object<LocalizedText>("LocalizedText");
        map.Scalar<NationalId>("NationalID", NationalId.TryParse, id => id.Digits);
        map.Scalar<PartialDate>("PartialDate", PartialDateText.TryParse, date => date.ToString());
        map.Scalar<DateOnly>("Date", DateText.TryParse, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        map.Scalar<DateTimeOffset>("DateTime", MomentText.TryParse, time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }
}
