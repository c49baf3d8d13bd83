using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People.Names;

/// <summary>The titles of ordinary people.</summary>
internal static class Titles
{
    public static LocalizedText Mr { get; } = new("นาย", "Mr.");

    public static LocalizedText Mrs { get; } = new("นาง", "Mrs.");

    public static LocalizedText Miss { get; } = new("นางสาว", "Miss");

    public static LocalizedText Boy { get; } = new("เด็กชาย", "Master");

    public static LocalizedText Girl { get; } = new("เด็กหญิง", "Miss");

    /// <summary>
    /// Children under 15 are เด็กชาย and เด็กหญิง. A married woman may choose either title since the Women's Titles Act B.E. 2551
    /// (2008); most who married before bear นาง.
    /// </summary>
    public static LocalizedText Draw(Sex sex, int age, Chance chance) => (sex, age) switch
    {
        (Sex.Male, < 15) => Boy,
        (Sex.Male, _) => Mr,
        (_, < 15) => Girl,
        (_, < 20) => Miss,
        (_, < 30) => chance.PerMille(120) ? Mrs : Miss,
        (_, < 45) => chance.PerMille(380) ? Mrs : Miss,
        (_, < 60) => chance.PerMille(600) ? Mrs : Miss,
        _ => chance.PerMille(780) ? Mrs : Miss,
    };
}
