using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceHub.Adapters;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Consents;
using ServiceHub.Services.Facts;
using ServiceHub.Services.Protections;
using ServiceHub.Services.Representations;

namespace ServiceHub.Services;

/// <summary>Binds the contract to the slices and the agencies.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Seals and opens identifiers.</param>
/// <param name="pairwise">Gives citizens' ids.</param>
/// <param name="agencies">The agencies.</param>
/// <param name="data">The contract's data sets.</param>
/// <param name="roots">Learns which fields ask for citizens.</param>
/// <param name="news">Wakes subscriptions.</param>
/// <param name="consents">What citizens agreed to.</param>
/// <param name="representations">Who acts for whom.</param>
/// <param name="shields">Tells whose records are protected.</param>
/// <param name="slices">The other parts of the contract.</param>
/// <param name="loggers">For what agencies do wrong.</param>
/// <param name="time">The clock.</param>
public sealed class HubContract(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise, AgencyCatalogue agencies, CitizenData data, CitizenRoots roots,
    CitizenNews news, CitizenConsents consents, RepresentationAdministration representations, Shields shields, IEnumerable<ISlice> slices, ILoggerFactory loggers, TimeProvider time)
{
    internal const string CitizenType = "Citizen";

    /// <summary>Binds everything, and finds everything that does not fit.</summary>
    /// <param name="schema">The contract, with what federation adds.</param>
    /// <param name="subgraph">The contract as routers see it.</param>
    /// <param name="limits">What a request may cost.</param>
    /// <exception cref="ContractException">Contract and manifests do not fit.</exception>
    /// <exception cref="GraphQL.Errors.BindingException">Contract and code do not fit.</exception>
    public ExecutableSchema Bind(Schema schema, Subgraph subgraph, ExecutionLimits limits)
    {
        var citizen = schema.FindType(CitizenType) as ObjectType ?? throw new ContractException($"The contract lacks the type {CitizenType}.");
        var binding = new SourceBinding(agencies, data, loggers.CreateLogger<SourceReader>(), time);
        var sources = binding.Sources(citizen);
        var map = new ResolverMap();
        HubScalars.Bind(map);
        map.Guard(AccessGuard.Directive, AccessGuard.Create((field, parents) => Deny(sources, field, parents)));
        map.Guard(WhereaboutsGuard.Directive, WhereaboutsGuard.Create);
        var fields = map.Object<CitizenView>(CitizenType);
        var profile = new ProfileIndex(contexts, vault);
        var enrolment = new CitizenEnrolment(new CitizenEntry(contexts, vault, profile, time), sources, binding, news, time);
        var citizens = new FindCitizens(contexts, vault, pairwise, profile, enrolment, shields, consents, representations);
        new CitizenQueries(citizens).Bind(map, roots);
        new CitizenSubscription(citizens, news).Bind(map, roots);
        var facts = new FactFields(FactRules.Read(citizen, sources), binding);
        new CitizenFields(contexts, vault, pairwise).Bind(fields, facts, map);
        facts.BindDiscrepancies(fields, map);
        binding.Bind(sources, fields, map);
        BindReports(sources, fields, map);
        ScopeCatalogue.Bind(ScopeCatalogue.Read(schema), map);
        foreach (var slice in slices)
        {
            slice.Bind(new(schema, map, roots, agencies));
        }
        roots.Add("Query._entities", (arguments, _) => CitizenEntities.Lookups(arguments));
        roots.Bind(schema, data);
        subgraph.Bind(schema, map, new EntityResolvers(FindCitizens.MostLookups).Entity<CitizenView>(CitizenType, new CitizenEntities(citizens).FindAsync));
        return ExecutableSchema.Bind(schema, map, limits, time);
    }

    /// <summary>Checks documents against the contract where no agency is at hand.</summary>
    public static DocumentChecker Checker(Schema schema, ExecutionLimits limits)
    {
        var map = new ResolverMap();
        HubScalars.Bind(map);
        Subgraph.BindScalars(schema, map);
        return new DocumentChecker(schema, map, limits);
    }

    /// <summary>Every scope of the contract, by name.</summary>
    /// <exception cref="ContractException">A field demands a scope that is not described.</exception>
    public static IEnumerable<string> Scopes(Schema schema) => ScopesInWords(schema).Select(scope => scope.Name);

    /// <summary>The same with what each opens, for people.</summary>
    /// <exception cref="ContractException">A field demands a scope that is not described.</exception>
    public static IReadOnlyList<ScopeDescription> ScopesInWords(Schema schema) => ScopeCatalogue.Read(schema);

    private static void BindReports(IReadOnlyList<Source> sources, ObjectResolvers<CitizenView> citizen, ResolverMap map)
    {
        map.Enum<SourceStatus>("SourceStatus");
        map.Object<SourceReport>("SourceReport");
        var order = sources.Select(source => source.From.Key).Distinct().ToList();
        // After its siblings, since they write what it reads; an agency that comes with another payload is told of in that one.
        citizen.Batch("sources", batch =>
        {
            var operation = batch.State<Operation>();
            var pending = sources.Where(source => batch.Elsewhere.Contains(source.Field)).DistinctBy(source => source.From)
                .Select(source => Report(source, source.IsOpen(operation) ? SourceStatus.Pending : SourceStatus.Denied)).ToList();
            return ValueTask.FromResult<IReadOnlyList<Resolved<IEnumerable<SourceReport>>>>(
                [.. batch.Parents.Select(view => new Resolved<IEnumerable<SourceReport>>(Reports(view, pending).OrderBy(report => order.IndexOf(report.Key))))]);
        }, ResolveOrder.AfterSiblings);
    }

    private static IEnumerable<SourceReport> Reports(CitizenView view, List<SourceReport> pending) =>
        view.Reports.Values.Where(report => !pending.Exists(other => other.Key == report.Key)).Concat(pending);

    private static SourceReport Report(Source source, SourceStatus status) => new(source.From.Agency.Name, source.From.Name, source.From.Agency.Title, status, null, null, false, 0);

    private static void Deny(IReadOnlyList<Source> sources, FieldDefinition field, IReadOnlyList<object> parents)
    {
        if (sources.FirstOrDefault(source => source.Field == field) is { } closed)
        {
            foreach (var citizen in parents.Cast<CitizenView>())
            {
                citizen.Reports[closed.From.Key] = Report(closed, SourceStatus.Denied);
            }
        }
    }
}
