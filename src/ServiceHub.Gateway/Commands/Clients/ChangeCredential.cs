using System.CommandLine;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Does something to one credential of a client.</summary>
internal static class ChangeCredential
{
    public delegate ValueTask<RegistryResult> Change(ClientRegistry registry, ClientTarget client, string credentialId, CancellationToken cancellation);

    public static Command Create(CommandHost host, string word, string description, Change change)
    {
        var client = ClientCommand.Client();
        var credential = new Argument<string>("credential") { Description = "The credential's id, as show tells it." };
        var command = new Command(word, description) { client, credential };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var result = await change(
                services.GetRequiredService<ClientRegistry>(), new(words.GetRequiredValue(client)), words.GetRequiredValue(credential), cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(ClientReport.Line(ClientCommand.Demand(result)));
        }));
        return command;
    }
}
