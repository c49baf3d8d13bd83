using System.CommandLine;
using ServiceHub.Data.Documents;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>Holds a client to its trusted documents, or lets it send any.</summary>
internal static class OnlyTrustedDocuments
{
    private const string On = "on";
    private const string Off = "off";

    public static Command Create(CommandHost host)
    {
        var client = DocumentCommand.Client();
        var setting = new Argument<string>("setting") { Description = "Whether the client may send its trusted documents only." };
        setting.AcceptOnlyFromAmong(On, Off);
        var command = new Command("only-trusted", "Holds a client to its trusted documents; running hubs know within seconds.") { client, setting };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var (clientId, value) = (words.GetRequiredValue(client), words.GetRequiredValue(setting));
            await DocumentCommand.DemandClientAsync(services, clientId, cancellation);
            var store = services.GetRequiredService<TrustedDocumentStore>();
            await store.SetOnlyTrustedAsync(clientId, value == On, cancellation);
            var count = (await store.HashesAsync(clientId, cancellation)).Count;
            await words.InvocationConfiguration.Output.WriteLineAsync(value == On
                ? $"{clientId} may send its trusted documents only; it has {count}."
                : $"{clientId} may send any document.");
        }));
        return command;
    }
}
