using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>Whom the agencies can know: everybody with a national ID.</summary>
/// <param name="People">In the order of their national IDs, in which a large database is filled in half the time.</param>
/// <param name="Office">Tells what a person does not carry along.</param>
/// <param name="Today">The day on which they are as they are.</param>
internal sealed record KnownPeople(IReadOnlyList<Person> People, RecordOffice Office, DateOnly Today)
{
    public static KnownPeople Of(Population population) => new(
        [.. population.People
            .Where(person => person.NationalId is not null)
            .OrderBy(person => person.NationalId!.Value.Digits, StringComparer.Ordinal)],
        population.Office,
        population.Options.ReferenceDate);

    /// <summary>A document for each person of whom the agency holds something.</summary>
    public IEnumerable<(string Pid, object Document)> One<T>(Func<Person, T?> document)
        where T : class => Many(person => document(person) is { } one ? [one] : []);

    /// <summary>The documents about each person, in their order.</summary>
    public IEnumerable<(string Pid, object Document)> Many(Func<Person, IEnumerable<object>> documents) =>
        People.SelectMany(documents, (person, document) => (person.NationalId!.Value.Digits, document));
}
