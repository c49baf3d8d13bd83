using System.CommandLine;
using ServiceHub.Data.Agreements;

namespace ServiceHub.Gateway.Commands.Agreements;

/// <summary>Lists agreements, a line each.</summary>
internal static class ListAgreements
{
    public static Command Create(CommandHost host)
    {
        var client = new Option<string?>("--client") { Description = "Those of one client." };
        var command = new Command("list", "Lists agreements: id, state, client, data set, purpose, quota, validity.") { client };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            foreach (var agreement in await services.GetRequiredService<AgreementStore>().ListAsync(new(ClientId: words.GetValue(client)), int.MaxValue, null, cancellation))
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(AgreementCommand.Line(agreement));
            }
        }));
        return command;
    }
}
