using System.CommandLine;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Takes a credential back.</summary>
internal static class RevokeCredential
{
    public static Command Create(CommandHost host)
    {
        var client = ClientCommand.Client();
        var credential = new Argument<string>("credential") { Description = "The credential's id, as show tells it." };
        var command = new Command("revoke", "Takes a credential back, and with it all tokens that it was given.") { client, credential };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var result = await services.GetRequiredService<ClientRegistry>().RevokeCredentialAsync(
                new(words.GetRequiredValue(client)), words.GetRequiredValue(credential), RegistryActor.CommandLine, cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(ClientReport.Line(ClientCommand.Demand(result)));
        }));
        return command;
    }
}
