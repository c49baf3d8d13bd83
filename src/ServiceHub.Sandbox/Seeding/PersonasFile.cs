using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Writes <c>personas.json</c>: people worth looking up, by national ID or by the id that the demo partner's organisation has for them.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Finds people by their identifiers.</param>
/// <param name="pairwise">Gives the ids.</param>
public sealed class PersonasFile(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise)
{
    public async Task WriteAsync(string file, Population population, CancellationToken cancellation)
    {
        List<object> entries = [];
        foreach (var persona in population.Personas)
        {
            entries.Add(new
            {
                key = persona.Key,
                nationalId = persona.Person.NationalId?.Digits,
                id = await IdAsync(persona.Person, cancellation),
                name = persona.Person.Name.Full,
                birthDate = persona.Person.IdentityCard?.BirthDate.ToString(),
                laserCode = population.Office.LaserCode(persona.Person) is { } code ? LaserCodes.Printed(code) : null,
                why = persona.Why.En,
                whyTh = persona.Why.Th,
            });
        }
        await SandboxFile.WriteAsync(file, entries, cancellation);
    }

    /// <summary>Null for whom the shared profile does not know yet.</summary>
    private async Task<string?> IdAsync(Person person, CancellationToken cancellation)
    {
        var hashes = (person.NationalId is { } number
            ? vault.Candidates(IdentifierSystem.NationalId, number.Digits)
            : vault.Candidates(IdentifierSystem.Temporary, person.TemporaryNumber!)).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var citizen = await context.Identifiers.Where(identifier => hashes.Contains(identifier.IndexHash))
            .Select(identifier => (Guid?)identifier.CitizenId).SingleOrDefaultAsync(cancellation);
        return citizen is { } known ? (await pairwise.GetAsync(DemoClients.PartnerOrganisation, [known], cancellation))[known] : null;
    }
}
