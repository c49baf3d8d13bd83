using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Tests.People;

/// <summary>The population that a start without options makes, made once for all tests.</summary>
internal static class Everybody
{
    private static readonly Lazy<Population> Made = new(() => PopulationGenerator.Generate(new SandboxOptions()));

    public static Population Population => Made.Value;

    public static IReadOnlyList<Person> People => Population.People;

    public static DateOnly Today => Population.Options.ReferenceDate;

    public static Person Persona(string key) => Population.Personas.Single(persona => persona.Key == key).Person;

    public static DateOnly LegalBirth(Person person) =>
        new(person.BirthDate.Year, person.BirthDate.Month ?? 1, person.BirthDate.Day ?? 1);

    public static int Age(Person person)
    {
        var born = LegalBirth(person);
        var years = Today.Year - born.Year;
        return Today < born.AddYears(years) ? years - 1 : years;
    }
}
