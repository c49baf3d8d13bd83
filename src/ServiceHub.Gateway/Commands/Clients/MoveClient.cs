using System.CommandLine;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Moves a client on in its life.</summary>
internal static class MoveClient
{
    public static Command Create(CommandHost host, string word, string description, ClientAction action)
    {
        var client = ClientCommand.Client();
        var command = new Command(word, description) { client };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var registry = services.GetRequiredService<ClientRegistry>();
            var result = await registry.MoveAsync(new(words.GetRequiredValue(client)), action, RegistryActor.CommandLine, cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(ClientReport.Line(ClientCommand.Demand(result)));
        }));
        return command;
    }
}
