using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Facts;

/// <summary>Reads the rules of the contract.</summary>
internal static class FactRules
{
    private const string Directive = "authority";

    /// <summary>The rules of a type, in the order of its fields.</summary>
    /// <param name="type">The citizen.</param>
    /// <param name="sources">Its fields that come from agencies.</param>
    /// <exception cref="ContractException">A rule names what no field of the type asks, or no field of its record; all are listed.</exception>
    public static IReadOnlyList<FactRule> Read(ObjectType type, IReadOnlyList<Source> sources)
    {
        List<string> problems = [];
        List<FactRule> rules = [];
        foreach (var field in type.Fields)
        {
            List<FactSource> order = [];
            foreach (var named in field.Directives.Where(applied => applied.Name == Directive))
            {
                var (asked, name) = ($"{named.GetString("agency")}/{named.GetString("operation")}", named.GetString("field")!);
                if (sources.FirstOrDefault(source => source.From.Key == asked) is not { } from)
                {
                    problems.Add($"{field} takes {asked} for an authority, which no field of {type.Name} comes from.");
                }
                else if (!from.From.Shape.Fields.Any(stated => stated.Name == name))
                {
                    problems.Add($"{field} takes {asked} for an authority, whose manifest maps no field {name}.");
                }
                else
                {
                    order.Add(new(from, name));
                }
            }
            if (order.Count > 0)
            {
                rules.Add(new(field, order));
            }
        }
        return problems.Count == 0 ? rules : throw new ContractException(string.Join(' ', problems));
    }
}
