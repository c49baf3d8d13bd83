using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.Sandbox;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>
/// Gets ready what a command about agencies needs: the hub's settings and, in the sandbox, the simulated agencies for as long as the
/// command lasts. Neither the hub's database nor what lies in an agency's folder is touched.
/// </summary>
/// <param name="settings">The hub's settings on the command line.</param>
internal sealed class AgencyCommandHost(string[] settings)
{
    public async Task<int> RunAsync(Func<AgencyBench, Task<int>> command)
    {
        var builder = HostingServices.CreateBuilder(settings);
        // What a command has to say it says itself.
        builder.Logging.ClearProviders();
        await using var sandbox = await builder.VisitSandboxAsync();
        return await command(new AgencyBench(builder, sandbox));
    }
}
