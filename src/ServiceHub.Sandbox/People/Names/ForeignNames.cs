using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.People.Names;

/// <summary>Names of people who came from the neighbouring countries.</summary>
internal sealed class ForeignNames
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> _names = DataFile.Sections("foreign-names");

    /// <summary>Most migrant workers are from Myanmar (Department of Employment, monthly figures of 2024).</summary>
    public static string DrawCountry(Chance chance) => chance.Below(100) switch
    {
        < 70 => "myanmar",
        < 85 => "cambodia",
        _ => "laos",
    };

    public LocalizedText DrawGiven(string country, Sex sex, Chance chance) =>
        chance.Pick(_names[sex == Sex.Male ? $"{country} male" : $"{country} female"]);

    /// <summary>Null for people who bear no family name.</summary>
    public LocalizedText? DrawFamily(string country, Chance chance) =>
        _names.TryGetValue($"{country} family", out var names) ? chance.Pick(names) : null;
}
