using System.CommandLine;
using ServiceHub.Data.OAuth.Clients;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>The word <c>document</c>: clients' trusted documents.</summary>
internal static class DocumentCommand
{
    public static Command Create(CommandHost host) => new("document", "Trusted documents: those that a client may send by their hash.")
    {
        ImportDocuments.Create(host),
        ListDocuments.Create(host),
        RemoveDocument.Create(host),
        OnlyTrustedDocuments.Create(host),
    };

    public static Argument<string> Client() => new("client") { Description = "The client's id." };

    /// <exception cref="CommandException">There is no such client.</exception>
    public static async Task DemandClientAsync(IServiceProvider services, string clientId, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<ClientStore>().FindAsync(clientId, cancellation) is null)
        {
            throw new CommandException($"There is no client {clientId}.");
        }
    }
}
