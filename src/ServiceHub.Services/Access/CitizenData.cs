using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.Access;

/// <summary>
/// Which fields of the contract tell something about citizens, and whose data it is: that of the agency which <c>@source</c> names, else
/// of the agency whose fields demand the same scope, else the shared profile's. What lies below such a field is of the same data set,
/// unless several sets share the type, as they do addresses and names: then it comes with the field that yields it.
/// </summary>
public sealed class CitizenData
{
    private const string Source = "source";
    private const string Agency = "agency";
    private const string Authority = "authority";
    private const string Operation = "operation";
    private const string Discrepancies = "Citizen.discrepancies";
    private const string Nobody = "";

    private readonly Dictionary<FieldDefinition, DataField> _byField = [];
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataSet> _byName;

    private CitizenData(Dictionary<FieldDefinition, string> sets, Dictionary<FieldDefinition, string> scopes)
    {
        _byName = sets.GroupBy(entry => entry.Value).ToDictionary(set => set.Key, set => new DataSet(
            set.Key,
            set.Select(entry => scopes.GetValueOrDefault(entry.Key)).OfType<string>().ToHashSet(),
            set.Select(entry => entry.Key.ToString()).ToHashSet()));
        foreach (var (field, set) in sets)
        {
            _byField[field] = new(_byName[set], field.ToString(), scopes.GetValueOrDefault(field));
            _owners[field.ToString()] = field.DirectiveText(Authority, Agency) ?? set;
        }
        var authorities = sets.Keys.SelectMany(field => field.Directives).Where(applied => applied.Name == Authority).Select(Asked).ToHashSet();
        Compared = [.. sets.Keys.Where(field => field.Directives.Any(applied => applied.Name == Source && authorities.Contains(Asked(applied))))];
    }

    /// <summary>The fields whose agencies are asked for what they say otherwise, though the fields themselves are not told.</summary>
    internal IReadOnlyList<FieldDefinition> Compared { get; }

    /// <summary>Every data set.</summary>
    internal IReadOnlyCollection<DataSet> Sets => _byName.Values;

    /// <summary>Reads the contract.</summary>
    public static CitizenData Read(Schema schema)
    {
        var guarded = schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields).Where(IsAboutCitizens).ToList();
        var scopes = guarded.ToDictionary(field => field, field => field.DirectiveText(AccessGuard.Directive, AccessGuard.Scope)!);
        var agencyOfScope = guarded.Where(field => AgencyOf(field) is not null).GroupBy(field => scopes[field]).ToDictionary(fields => fields.Key, fields => AgencyOf(fields.First())!);
        var sets = guarded.ToDictionary(field => field, field => AgencyOf(field) ?? agencyOfScope.GetValueOrDefault(scopes[field]) ?? DataSet.Profile);
        foreach (var (type, owners) in TypesBelow(sets, Roots(schema)).Where(entry => entry.Value.Count == 1 && !entry.Value.Contains(Nobody)))
        {
            foreach (var field in type.Fields)
            {
                sets.TryAdd(field, owners.Single());
            }
        }
        return new(sets, scopes);
    }

    /// <summary>What a field tells about citizens; null when it tells nothing by itself.</summary>
    internal DataField? Of(FieldDefinition field) => _byField.GetValueOrDefault(field);

    /// <summary>Whose fact a field shows: who is believed first about one that several state, else the field's data set. Null for no such field.</summary>
    internal string? OwnerOf(string coordinate) => _owners.GetValueOrDefault(coordinate);

    /// <summary>Whether a field tells what <see cref="Compared"/> agencies say otherwise.</summary>
    internal static bool Compares(FieldDefinition field) => field.ToString() == Discrepancies;

    /// <summary>The data set of a name.</summary>
    internal bool TryFind(string name, [NotNullWhen(true)] out DataSet? set) => _byName.TryGetValue(name, out set);

    private static bool IsAboutCitizens(FieldDefinition field) =>
        field.Directives.FirstOrDefault(applied => applied.Name == AccessGuard.Directive) is { } access && AccessGuard.IsAboutCitizens(access);

    private static string? AgencyOf(FieldDefinition field) => field.DirectiveText(Source, Agency);

    private static (string?, string?) Asked(AppliedDirective applied) => (applied.GetString(Agency), applied.GetString(Operation));

    private static IEnumerable<FieldDefinition> Roots(Schema schema) =>
        new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>().SelectMany(type => type.Fields);

    /// <summary>The object types below fields, each with the sets that lead to it; nobody's are those to which open fields lead.</summary>
    private static Dictionary<ObjectType, HashSet<string>> TypesBelow(Dictionary<FieldDefinition, string> sets, IEnumerable<FieldDefinition> roots)
    {
        Dictionary<ObjectType, HashSet<string>> reached = [];
        foreach (var (field, set) in sets)
        {
            Reach(field, set);
        }
        foreach (var field in roots.Where(field => !sets.ContainsKey(field)))
        {
            Reach(field, Nobody);
        }
        return reached;

        void Reach(FieldDefinition field, string set)
        {
            if (field.Type.Named is not ObjectType type)
            {
                return;
            }
            if (!reached.TryGetValue(type, out var owners))
            {
                reached[type] = owners = [];
            }
            if (owners.Add(set))
            {
                foreach (var below in type.Fields.Where(below => !sets.ContainsKey(below)))
                {
                    Reach(below, set);
                }
            }
        }
    }
}
