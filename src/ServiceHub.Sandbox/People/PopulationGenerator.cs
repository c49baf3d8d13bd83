using ServiceHub.Sandbox.People.Personas;

namespace ServiceHub.Sandbox.People;

/// <summary>Makes the people of the sandbox.</summary>
public static class PopulationGenerator
{
    /// <summary>Makes everybody; the same options give the same people on every machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are to be too few or too many people, or the day lies too early.</exception>
    public static Population Generate(SandboxOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Population, SandboxOptions.SmallestPopulation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Population, SandboxOptions.LargestPopulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ReferenceDate, SandboxOptions.EarliestReferenceDate);
        var world = new World(options);
        List<Persona> personas = [.. new Cast(world, options.Seed).Make()];
        personas.AddRange(new SecondCast(world, options.Seed).Make(personas.Count));
        var people = new List<Person>(options.Population);
        people.AddRange(personas.Select(persona => persona.Person));
        var households = new HouseholdMaker(world, options.Seed);
        for (var number = SecondCast.LastHousehold; people.Count < options.Population; number++)
        {
            people.AddRange(households.Make(number, people.Count, options.Population - people.Count));
        }
        return new Population(options, people, personas, world.Office);
    }
}
