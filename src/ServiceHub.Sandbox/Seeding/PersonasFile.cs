using ServiceHub.Data.Citizens;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Writes <c>personas.json</c>: people worth looking up, by national ID or by the id that the demo partner's organisation has for them.</summary>
/// <param name="pairwise">Gives the ids.</param>
public sealed class PersonasFile(PairwiseIds pairwise)
{
    public async Task WriteAsync(string file, Population population, IReadOnlyDictionary<string, Guid> citizens, CancellationToken cancellation)
    {
        var ids = await pairwise.GetAsync(DemoClients.PartnerOrganisation, [.. citizens.Values], cancellation);
        await SandboxFile.WriteAsync(file, population.Personas.Select(persona => new
        {
            key = persona.Key,
            nationalId = persona.Person.NationalId?.Digits,
            id = citizens.TryGetValue(persona.Key, out var citizen) ? ids[citizen] : null,
            name = persona.Person.Name.Full,
            why = persona.Why.En,
            whyTh = persona.Why.Th,
        }), cancellation);
    }
}
