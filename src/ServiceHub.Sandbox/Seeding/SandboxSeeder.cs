using ServiceHub.Data.OAuth;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Fills a new hub: people into the shared profile, then who may ask about them.</summary>
/// <param name="profile">Enters the people.</param>
/// <param name="personas">Tells whom to look up.</param>
/// <param name="demo">Registers the demo clients.</param>
/// <param name="clients">Tells whether the hub is new.</param>
public sealed class SandboxSeeder(ProfileSeeder profile, PersonasFile personas, DemoClients demo, ClientStore clients)
{
    /// <summary>Fills the hub unless it is filled. The clients come last: as long as there is none, a start that broke off is repeated.</summary>
    public async Task SeedAsync(string directory, Func<Population> population, ScopeSet allScopes, CancellationToken cancellation)
    {
        if (await clients.HasAnyAsync(cancellation))
        {
            return;
        }
        var everybody = population();
        var citizens = await profile.SeedAsync(everybody, cancellation);
        await personas.WriteAsync(Path.Combine(directory, "personas.json"), everybody, citizens, cancellation);
        await demo.CreateAsync(Path.Combine(directory, "clients.json"), allScopes, cancellation);
    }
}
