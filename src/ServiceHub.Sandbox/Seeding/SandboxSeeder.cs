using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Fills a new hub: people into the shared profile, then who may ask about them. What is missing is made again.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="profile">Enters the people.</param>
/// <param name="personas">Tells whom to look up.</param>
/// <param name="demo">Registers the demo clients.</param>
public sealed class SandboxSeeder(IDbContextFactory<HubDbContext> contexts, ProfileSeeder profile, PersonasFile personas, DemoClients demo)
{
    public async Task SeedAsync(string directory, Func<Population> population, ScopeSet allScopes, CancellationToken cancellation)
    {
        await SeedProfileAsync(Path.Combine(directory, "people.made"), population, cancellation);
        if (Missing(directory, "personas.json", out var personasFile))
        {
            await personas.WriteAsync(personasFile, population(), cancellation);
        }
        if (Missing(directory, "clients.json", out var clientsFile))
        {
            await demo.CreateAsync(clientsFile, allScopes, cancellation);
        }
    }

    /// <summary>The people come in one transaction; a file tells afterwards that they are the sandbox's.</summary>
    private async Task SeedProfileAsync(string made, Func<Population> population, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.Citizens.AnyAsync(cancellation))
        {
            await File.WriteAllTextAsync(made, "", cancellation);
            await profile.SeedAsync(population(), cancellation);
        }
        else if (!File.Exists(made))
        {
            throw new SandboxStateException(
                $"The database holds citizens, and {made} does not say that they are synthetic. Choose another --Data:Directory for the sandbox.");
        }
    }

    private static bool Missing(string directory, string name, out string file) => !File.Exists(file = Path.Combine(directory, name));
}
