using System.CommandLine;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Lists clients, a line each.</summary>
internal static class ListClients
{
    private const int Chunk = 100;

    public static Command Create(CommandHost host)
    {
        var state = new Option<ClientState?>("--state") { Description = "Those in this state." };
        var scope = new Option<string>("--scope") { Description = "Those that were granted this scope." };
        var method = new Option<string>("--method") { Description = "Those that may authenticate so." };
        var expires = new Option<int?>("--expires-within-days") { Description = "Those with a live credential that ends within so many days." };
        var unused = new Option<int?>("--unused-for-days") { Description = "Those that used no credential for so many days." };
        var awaiting = new Option<bool?>("--awaits-approval") { Description = "Those that wait for approval, or have a credential that does; with false, all others." };
        var text = new Option<string>("--text") { Description = "Those with this in their id, name or organisation." };
        var json = ClientCommand.Json();
        var command = new Command("list", "Lists clients: id, state, organisation, name.") { state, scope, method, expires, unused, awaiting, text, json };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var filter = new ClientFilter
            {
                State = words.GetValue(state),
                Scope = words.GetValue(scope),
                Method = words.GetValue(method),
                ExpiresBefore = words.GetValue(expires) is { } days ? now.AddDays(days) : null,
                UnusedSince = words.GetValue(unused) is { } past ? now.AddDays(-past) : null,
                AwaitsApproval = words.GetValue(awaiting),
                Text = words.GetValue(text),
            };
            var clients = await AllAsync(services.GetRequiredService<IClientCatalogue>(), filter, cancellation);
            var lines = words.GetValue(json)
                ? [ClientReport.Text(new JsonArray([.. clients.Select(ClientReport.Json)]))]
                : clients.Select(ClientReport.Line);
            foreach (var line in lines)
            {
                await words.InvocationConfiguration.Output.WriteLineAsync(line);
            }
        }));
        return command;
    }

    private static async Task<List<Client>> AllAsync(IClientCatalogue catalogue, ClientFilter filter, CancellationToken cancellation)
    {
        List<Client> all = [];
        IReadOnlyList<Client> page;
        do
        {
            page = await catalogue.ListAsync(filter, Chunk, all.LastOrDefault()?.ClientId, cancellation);
            all.AddRange(page);
        }
        while (page.Count == Chunk);
        return all;
    }
}
