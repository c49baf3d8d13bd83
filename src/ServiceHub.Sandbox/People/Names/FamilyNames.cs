using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.People.Names;

/// <summary>Family names joined from parts; all are made once, so that a million people share them.</summary>
internal sealed class FamilyNames
{
    private readonly List<LocalizedText> _names = [];

    public FamilyNames()
    {
        var parts = DataFile.Sections("family-names");
        var thirds = parts["third"];
        foreach (var first in parts["first"])
        {
            foreach (var second in parts["second"].Where(second => second.Th != first.Th))
            {
                var two = Join(first, second);
                _names.Add(two);
                // Longer names came later, when the short ones were taken; about one pair in four has such a branch.
                var third = thirds[_names.Count / 4 % thirds.Count];
                if (_names.Count % 4 == 0 && third.Th != second.Th)
                {
                    _names.Add(Join(two, third));
                }
            }
        }
    }

    public LocalizedText Draw(Chance chance) => chance.Pick(_names);

    private static LocalizedText Join(LocalizedText one, LocalizedText other) => new(one.Th + other.Th, one.En + other.En);
}
