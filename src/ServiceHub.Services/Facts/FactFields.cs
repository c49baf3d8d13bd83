using ServiceHub.Adapters.Values;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Facts;

/// <summary>
/// Resolves the facts that several sources state: each field shows what the first of its rule's sources says that this operation
/// asked, else what the shared profile holds; <c>Citizen.discrepancies</c> asks all of them that the token opens.
/// </summary>
/// <param name="rules">The contract's rules.</param>
/// <param name="binding">Makes the agencies' readers.</param>
internal sealed class FactFields(IReadOnlyList<FactRule> rules, SourceBinding binding)
{
    private const string Profile = "profile";

    private static readonly LocalizedText ProfileName = new("โปรไฟล์กลาง", "Shared profile");

    private readonly List<(FactRule Rule, ProfileFact InProfile)> _facts = [];

    /// <summary>Reads what the shared profile holds of a fact, one value a parent.</summary>
    public delegate ValueTask<IReadOnlyList<object?>> ProfileFact(BatchContext<CitizenView> batch);

    /// <summary>Binds a field to its rule.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <exception cref="ContractException">The field has no rule, or an authority whose values are of another type.</exception>
    public FactFields Show<T>(ObjectResolvers<CitizenView> citizen, string field, ProfileFact inProfile)
    {
        var rule = rules.FirstOrDefault(rule => rule.Field.Name == field)
            ?? throw new ContractException($"{field} of the citizen lacks the directive @authority, which says whom to believe.");
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        foreach (var source in rule.Sources.Where(source => source.TypeOfValues != type))
        {
            throw new ContractException($"{rule.Field} cannot show {source.From.From.Key}.{source.Field}, which is a {source.TypeOfValues.Name}.");
        }
        _facts.Add((rule, inProfile));
        // After its siblings, since these ask the agencies.
        citizen.Batch(field, async batch => Shown<T>(rule, batch, await inProfile(batch)), ResolveOrder.AfterSiblings);
        return this;
    }

    public void BindDiscrepancies(ObjectResolvers<CitizenView> citizen, ResolverMap map)
    {
        map.Object<Statement>("Statement");
        map.Object<Discrepancy>("Discrepancy");
        citizen.Batch<IReadOnlyList<Discrepancy>>("discrepancies", DiscrepanciesAsync);
    }

    private static IReadOnlyList<Resolved<T>> Shown<T>(FactRule rule, BatchContext<CitizenView> batch, IReadOnlyList<object?> inProfile)
    {
        var operation = batch.State<Operation>();
        return [.. batch.Parents.Zip(inProfile, (citizen, held) => new Resolved<T>((T)(rule.Sources
            .Select(source => source.ValueIn(operation.Said(source.From.From, citizen)))
            .FirstOrDefault(value => value is not null) ?? held)!))];
    }

    private async ValueTask<IReadOnlyList<Resolved<IReadOnlyList<Discrepancy>>>> DiscrepanciesAsync(BatchContext<CitizenView> batch)
    {
        var operation = batch.State<Operation>();
        var open = rules.SelectMany(rule => rule.Sources).Select(source => source.From).Distinct().Where(source => source.IsOpen(operation) && operation.Refusal(source.Field) is null);
        await Task.WhenAll(open.Select(source =>
        {
            IReadOnlyList<CitizenView> citizens = [.. batch.Parents.Where(citizen => source.IsOpen(operation, citizen))];
            return new SourceField(source.From, binding.Reader(source.From)).ReportAsync(citizens, operation, batch.Cancellation).AsTask();
        }));
        var found = batch.Parents.Select(_ => new List<Discrepancy>()).ToList();
        foreach (var (rule, inProfile) in _facts)
        {
            var held = await inProfile(batch);
            for (var row = 0; row < found.Count; row++)
            {
                if (!(batch.Parents[row].Shield.HidesWhereabouts && WhereaboutsGuard.Tells(rule.Field)) && Compare(rule, [.. Statements(rule, operation, batch.Parents[row], held[row])]) is { } discrepancy)
                {
                    found[row].Add(discrepancy);
                }
            }
        }
        return [.. found.Select(discrepancies => new Resolved<IReadOnlyList<Discrepancy>>(discrepancies))];
    }

    private static IEnumerable<(object Value, Statement Statement)> Statements(FactRule rule, Operation operation, CitizenView citizen, object? held)
    {
        foreach (var source in rule.Sources)
        {
            var said = operation.Said(source.From.From, citizen);
            if (source.ValueIn(said) is { } value)
            {
                var agency = source.From.From.Agency;
                yield return (value, new(Text(value), agency.Name, agency.Title, said!.Answer.AsOf ?? said.AskedAt));
            }
        }
        if (held is not null)
        {
            yield return (held, new(Text(held), Profile, ProfileName, null));
        }
    }

    /// <summary>An address in one line, the others as the contract writes them.</summary>
    private static string Text(object value) => value is PostalAddress address
        ? string.Join(' ', new[] { address.Line?.Th, address.Subdistrict?.Th, address.District?.Th, address.Province?.Th, address.PostalCode?.Digits }.OfType<string>())
        : value.ToString()!;

    private static Discrepancy? Compare(FactRule rule, IReadOnlyList<(object Value, Statement Statement)> statements)
    {
        var others = statements.Where(other => !Agreement.Agree(statements[0].Value, other.Value)).Select(other => other.Statement).ToList();
        return others.Count == 0 ? null : new(rule.Field.Name, statements[0].Statement, others);
    }
}
