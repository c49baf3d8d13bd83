using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>The word <c>agency</c>: what an engineer does to bring an agency in. Needs no hub's database, and changes nothing of a hub.</summary>
internal static class AgencyCommand
{
    public static Command Create(AgencyCommandHost host, TextReader input) => new("agency", "Agencies: tries a manifest, begins one, records samples.")
    {
        CheckAgency.Create(host, input),
        NewAgency.Create(),
        RecordAgency.Create(host, input),
    };
}
