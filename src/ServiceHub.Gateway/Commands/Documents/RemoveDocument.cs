using System.CommandLine;
using ServiceHub.Data.Documents;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>Takes a document away from a client.</summary>
internal static class RemoveDocument
{
    public static Command Create(CommandHost host)
    {
        var client = DocumentCommand.Client();
        var sha256 = new Argument<string>("sha256") { Description = "The document's SHA-256, as list tells it." };
        var command = new Command("remove", "Takes a document away from a client; running hubs know within seconds.") { client, sha256 };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var clientId = words.GetRequiredValue(client);
            await DocumentCommand.DemandClientAsync(services, clientId, cancellation);
            if (!await services.GetRequiredService<TrustedDocumentStore>().RemoveAsync(clientId, words.GetRequiredValue(sha256), cancellation))
            {
                throw new CommandException($"The client {clientId} has no such document.");
            }
            await words.InvocationConfiguration.Output.WriteLineAsync("Removed.");
        }));
        return command;
    }
}
