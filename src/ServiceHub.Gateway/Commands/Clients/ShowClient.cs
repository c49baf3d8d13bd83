using System.CommandLine;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Shows all that is public of a client, what a security profile would have otherwise, and what happened to it last.</summary>
internal static class ShowClient
{
    private const int MostEvents = 20;

    public static Command Create(CommandHost host)
    {
        var client = ClientCommand.Client();
        var json = ClientCommand.Json();
        var command = new Command("show", "Shows a client, its credentials, findings and last changes.") { client, json };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var clientId = words.GetRequiredValue(client);
            var found = await services.GetRequiredService<IClientRegister>().ReadAsync(clientId, cancellation)
                ?? throw new CommandException($"There is no client {clientId}.");
            var findings = ClientFindings.Of(found, services.GetRequiredService<TimeProvider>().GetUtcNow());
            if (words.GetValue(json))
            {
                var answer = ClientReport.Json(found);
                answer["findings"] = new JsonArray([.. findings.Select(finding => JsonValue.Create(finding.Code))]);
                await words.InvocationConfiguration.Output.WriteLineAsync(ClientReport.Text(answer));
                return;
            }
            var events = await services.GetRequiredService<IClientCatalogue>().EventsAsync(clientId, MostEvents, null, cancellation);
            foreach (var line in Lines(found, findings, events, services.GetRequiredService<TimeProvider>().GetUtcNow()))
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(line);
            }
        }));
        return command;
    }

    private static IEnumerable<string> Lines(Client client, IReadOnlyList<ClientFinding> findings, IReadOnlyList<ClientEvent> events, DateTimeOffset now) =>
    [
        ClientReport.Line(client),
        $"Scopes: {client.Scopes}",
        $"Authenticates by: {string.Join(' ', client.AuthenticationMethods)}; grants: {string.Join(' ', client.GrantTypes)}; profile: {client.Profile}; bound: {client.SenderConstraint}",
        .. client.Credentials.Select(credential => Line(credential, now)),
        .. findings.Select(finding => $"Finding {finding.Code}: {finding.Message}"),
        .. events.Select(entry => $"{ClientReport.Moment(entry.At)}  {entry.Action}  by {entry.Actor.ClientId ?? entry.Actor.Kind.ToString()}"),
    ];

    private static string Line(ClientCredential credential, DateTimeOffset now) =>
        $"Credential {credential.Id}  {credential.StateAt(now)}  {credential.Kind()}  {credential.Label}  ends {ClientReport.Moment(credential.Revoked ?? credential.Expires)}  used {ClientReport.Moment(credential.LastUsed)}  {credential.Detail()}".TrimEnd();
}
