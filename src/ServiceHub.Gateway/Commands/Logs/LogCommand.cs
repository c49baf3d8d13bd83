using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Logs;

/// <summary>The word <c>log</c>: the log of disclosures.</summary>
internal static class LogCommand
{
    public static Command Create(CommandHost host) => new("log", "The log of disclosures: who learned what of whom.")
    {
        ExportLog.Create(host),
        VerifyLog.Create(),
    };
}
