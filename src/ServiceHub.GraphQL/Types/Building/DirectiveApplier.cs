using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Applies directives to places of the schema, checking them as section 3.13 asks.</summary>
internal sealed class DirectiveApplier(IReadOnlyDictionary<string, DirectiveDefinition> directives, SchemaProblems problems)
{
    private readonly List<Action> _literalChecks = [];

    public List<AppliedDirective> Apply(IReadOnlyList<DirectiveNode> nodes, DirectiveLocation location, SourceText source)
    {
        var applied = new List<AppliedDirective>();
        foreach (var node in nodes)
        {
            var name = node.Name.Value;
            var position = new SourcePosition(source, node.Start);
            if (!directives.TryGetValue(name, out var definition))
            {
                problems.Add(position, $"The directive \"@{name}\" is not defined.");
                continue;
            }
            if (!definition.Locations.Contains(location))
            {
                problems.Add(position, $"The directive \"@{name}\" may not stand here, on {EnumNames.ToGraphQL(location)}.");
            }
            if (!definition.IsRepeatable && applied.Exists(other => other.Definition == definition))
            {
                problems.Add(position, $"The directive \"@{name}\" may stand only once at the same place.");
            }
            CheckArguments(definition, node, source);
            applied.Add(new AppliedDirective(definition, node.Arguments));
        }
        return applied;
    }

    /// <summary>
    /// The directives of a definition and its extensions together: one that is not repeatable stands in one of them
    /// (specification, section 3.13).
    /// </summary>
    /// <param name="parts">What they carry, the definition first.</param>
    /// <param name="location">What they are.</param>
    public List<AppliedDirective> ApplyAcross(
        IEnumerable<(IReadOnlyList<DirectiveNode> Directives, SourceText Source)> parts, DirectiveLocation location)
    {
        var all = new List<AppliedDirective>();
        foreach (var (nodes, source) in parts)
        {
            var earlier = all.Select(applied => applied.Definition).Where(definition => !definition.IsRepeatable).ToHashSet();
            foreach (var node in nodes.Where(node => earlier.Contains(directives.GetValueOrDefault(node.Name.Value)!)))
            {
                var message = $"The directive \"@{node.Name.Value}\" already stands on another part of the same definition.";
                problems.Add(new SourcePosition(source, node.Start), message);
            }
            all.AddRange(Apply(nodes, location, source));
        }
        return all;
    }

    /// <summary>Checks the arguments' values; only now are all types complete.</summary>
    public void CheckLiterals() => _literalChecks.ForEach(check => check());

    private void CheckArguments(DirectiveDefinition definition, DirectiveNode node, SourceText source)
    {
        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            var position = new SourcePosition(source, argument.Start);
            if (definition.FindArgument(name) is not { } known)
            {
                problems.Add(position, $"The directive \"@{definition.Name}\" has no argument \"{name}\".");
                continue;
            }
            if (node.Arguments.First(other => other.Name.Value == name) != argument)
            {
                problems.Add(position, $"The argument \"{name}\" is given more than once.");
            }
            _literalChecks.Add(() => LiteralCheck.CheckInSource(known.Type, argument.Value, source, problems));
        }
        foreach (var missing in definition.Arguments.Where(known => known.IsRequired))
        {
            if (node.Arguments.Any(given => given.Name.Value == missing.Name))
            {
                continue;
            }
            var message = $"The directive \"@{definition.Name}\" needs the argument \"{missing.Name}\" of type \"{missing.Type}\".";
            problems.Add(new SourcePosition(source, node.Start), message);
        }
    }
}
