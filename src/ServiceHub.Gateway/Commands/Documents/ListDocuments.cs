using System.CommandLine;
using System.Globalization;
using ServiceHub.Data.Documents;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>Lists a client's documents, a line each.</summary>
internal static class ListDocuments
{
    public static Command Create(CommandHost host)
    {
        var client = DocumentCommand.Client();
        var command = new Command("list", "Lists a client's documents: SHA-256, when registered, when used last, operations.") { client };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var clientId = words.GetRequiredValue(client);
            await DocumentCommand.DemandClientAsync(services, clientId, cancellation);
            foreach (var document in await services.GetRequiredService<TrustedDocumentStore>().ListAsync(clientId, cancellation))
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(
                    $"{document.Sha256}  {Moment(document.Created)}  {Moment(document.LastUsed)}  {(document.Operations.Length > 0 ? document.Operations : "(no name)")}");
            }
        }));
        return command;
    }

    private static string Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never            ";
}
