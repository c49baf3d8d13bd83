namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>How far the documents came, and where the sides disagree: one case of each kind, up to a few kinds.</summary>
internal sealed class Findings
{
    private const int MostKinds = 5;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _stages = [];
    private readonly Dictionary<string, string> _cases = [];

    public bool AreEnough => _cases.Count >= MostKinds;

    public IReadOnlyCollection<string> Cases => _cases.Values;

    public string Stages => string.Join(", ", _stages.Select(stage => $"{stage.Value} {stage.Key}"));

    public void Count(string stage)
    {
        lock (_lock)
        {
            _stages[stage] = _stages.GetValueOrDefault(stage) + 1;
        }
    }

    /// <returns>False when a disagreement of this kind is known.</returns>
    public bool TryAdd(string kind)
    {
        lock (_lock)
        {
            return !AreEnough && _cases.TryAdd(kind, kind);
        }
    }

    public void Describe(string kind, string text)
    {
        lock (_lock)
        {
            _cases[kind] = text;
        }
    }
}
