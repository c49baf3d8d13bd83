using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.2, Fragment Spreads Must Not Form Cycles.</summary>
internal sealed class AcyclicFragments(ValidationContext context) : ValidationRule(context)
{
    /// <summary>A message stays readable.</summary>
    private const int NamesTold = 10;

    private readonly HashSet<string> _done = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _depths = [];

    public override void EnterFragment(FragmentNode fragment) => Follow(fragment);

    private void Follow(FragmentNode fragment)
    {
        if (!_done.Add(fragment.Name.Value))
        {
            return;
        }
        _depths[fragment.Name.Value] = _path.Count;
        foreach (var spread in Selections.Spreads(fragment.SelectionSet))
        {
            if (Context.IsFull)
            {
                return;
            }
            _path.Add(spread);
            if (_depths.TryGetValue(spread.Name.Value, out var depth))
            {
                Report(spread.Name.Value, _path[depth..]);
            }
            else if (Context.Fragments.TryGetValue(spread.Name.Value, out var next))
            {
                Follow(next);
            }
            _path.RemoveAt(_path.Count - 1);
        }
        _depths.Remove(fragment.Name.Value);
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Take(NamesTold).Select(spread => $"\"{spread.Name.Value}\""));
        var through = via.Length > 0 ? $" through {via}{(cycle.Count > NamesTold + 1 ? " and others" : "")}" : "";
        Context.Report($"The fragment \"{name}\" spreads itself{through}.", [.. cycle.Select(spread => spread.Start)]);
    }
}
