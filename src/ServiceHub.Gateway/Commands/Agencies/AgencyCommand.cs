using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>The word <c>agency</c>: what an agency answers, and what became of the files that it dropped.</summary>
internal static class AgencyCommand
{
    public static Command Create(CommandHost host) => new("agency", "Agencies, as their manifests describe them.")
    {
        ListLoads.Create(host),
        TakeBackLoad.Create(host),
    };
}
