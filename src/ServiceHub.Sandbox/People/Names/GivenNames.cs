using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.People.Names;

/// <summary>Given names as they were liked when a person was born.</summary>
internal sealed class GivenNames
{
    private readonly List<Fashion> _men = Load("male-names");
    private readonly List<Fashion> _women = Load("female-names");

    public LocalizedText Draw(Sex sex, int yearOfBirth, Chance chance)
    {
        var fashions = sex == Sex.Male ? _men : _women;
        // Some parents name a child after a grandparent, and fashions overlap.
        var fashion = chance.PerMille(150)
            ? chance.Pick(fashions)
            : fashions.FindLast(f => f.Since <= yearOfBirth) ?? fashions[0];
        return chance.Pick(fashion.Names);
    }

    private static List<Fashion> Load(string file) =>
        [.. DataFile.Sections(file)
            .Where(section => section.Key.Length > 0)
            .Select(section => new Fashion(int.Parse(section.Key, CultureInfo.InvariantCulture), section.Value))];

    private sealed record Fashion(int Since, IReadOnlyList<LocalizedText> Names);
}
