using System.CommandLine;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Gives a client a new credential, and those of its kind an end after an overlap.</summary>
internal static class RotateCredential
{
    private const int Week = 168;

    public static Command Create(CommandHost host)
    {
        var client = ClientCommand.Client();
        var overlap = new Option<int>("--overlap-hours") { Description = "How long the others of the kind go on; a week, unless it is given.", DefaultValueFactory = _ => Week };
        var json = ClientCommand.Json();
        var credential = new CredentialOptions();
        var command = new Command("rotate", "Gives a client a credential, tells its secret, once, and gives the others of the kind an end.") { client, overlap, json };
        credential.AddTo(command);
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var order = await credential.ReadAsync(words, services.GetRequiredService<TimeProvider>(), cancellation);
            using var file = credential.SecretFile(words);
            var result = await services.GetRequiredService<ClientRegistry>().RotateAsync(
                new(words.GetRequiredValue(client)), order, TimeSpan.FromHours(words.GetRequiredValue(overlap)), RegistryActor.CommandLine, cancellation);
            ClientCommand.Demand(result);
            await ClientReport.WriteIssuedAsync(words, result, file, words.GetValue(json), cancellation);
        }));
        return command;
    }
}
