using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>
/// The word <c>agency</c>: what an engineer does to bring an agency in, for which no hub's database is needed and nothing of a hub
/// changes; and what became of the files that an agency dropped.
/// </summary>
internal static class AgencyCommand
{
    public static Command Create(CommandHost host, AgencyCommandHost agencies, TextReader input) => new("agency", "Agencies, as their manifests describe them.")
    {
        CheckAgency.Create(agencies, input),
        NewAgency.Create(),
        RecordAgency.Create(agencies, input),
        ListLoads.Create(host),
        TakeBackLoad.Create(host),
    };
}
