using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Data.Marks;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Fills a new hub: people into the shared profile, then who may ask about them. What is missing is made again.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="profile">Enters the people.</param>
/// <param name="personas">Tells whom to look up.</param>
/// <param name="demo">Registers the demo clients.</param>
/// <param name="options">Which people.</param>
public sealed class SandboxSeeder(
    IDbContextFactory<HubDbContext> contexts, ProfileSeeder profile, PersonasFile personas, DemoClients demo, SandboxOptions options)
{
    private const string Mark = "sandbox-people";

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

    /// <summary>
    /// The people come in one transaction; a mark in the database tells every gateway that they are the sandbox's, and which. In
    /// older directories it is a file.
    /// </summary>
    private async Task SeedProfileAsync(string made, Func<Population> population, CancellationToken cancellation)
    {
        var people = $"Population {options.Population}, Seed {options.Seed}, ReferenceDate {options.ReferenceDate:O}";
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var mark = await context.Marks.FindAsync([Mark], cancellation);
        if (!await context.Citizens.AnyAsync(cancellation))
        {
            if (mark is null)
            {
                context.Marks.Add(new MarkRow { Name = Mark, Value = people });
            }
            else
            {
                mark.Value = people;
            }
            await context.SaveChangesAsync(cancellation);
            await profile.SeedAsync(population(), cancellation);
        }
        else if (mark is null && !File.Exists(made))
        {
            throw new SandboxStateException(
                "The database holds citizens, and nothing says that they are synthetic. Choose another --Data:Directory or database for the sandbox.");
        }
        else if (mark is not null && mark.Value != people)
        {
            throw new SandboxStateException(
                $"The database holds the people of another sandbox ({mark.Value}). Choose the same numbers by --Sandbox:Population, --Sandbox:Seed and --Sandbox:ReferenceDate, or another database.");
        }
    }

    private static bool Missing(string directory, string name, out string file) => !File.Exists(file = Path.Combine(directory, name));
}
