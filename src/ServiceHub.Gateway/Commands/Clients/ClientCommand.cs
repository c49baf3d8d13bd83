using System.CommandLine;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>The word <c>client</c>: who may ask for tokens. Whoever may run it on the hub's data decides alone.</summary>
internal static class ClientCommand
{
    public static Command Create(CommandHost host) => new("client", "Clients: who may ask for tokens, from the first to the last day.")
    {
        AddClient.Create(host),
        ListClients.Create(host),
        ShowClient.Create(host),
        MoveClient.Create(host, "submit", "Has a draft wait for approval.", ClientAction.Submitted),
        MoveClient.Create(host, "approve", "Lets a client that waits for approval into use.", ClientAction.Approved),
        MoveClient.Create(host, "suspend", "Stops a client for a while: it gets no tokens, and those that it has are refused.", ClientAction.Suspended),
        MoveClient.Create(host, "resume", "Ends a suspension.", ClientAction.Resumed),
        MoveClient.Create(host, "end", "Stops a client for good. It stays in the list, and its id is not given again.", ClientAction.Ended),
        RotateCredential.Create(host),
        ChangeCredential.Create(host, "approve-credential", "Lets a credential in that an administrator gave a client in use.",
            (registry, client, credential, cancellation) => registry.ApproveCredentialAsync(client, credential, RegistryActor.CommandLine, cancellation)),
        ChangeCredential.Create(host, "revoke", "Takes a credential back, and with it all tokens that it was given.",
            (registry, client, credential, cancellation) => registry.RevokeCredentialAsync(client, credential, RegistryActor.CommandLine, cancellation)),
    };

    public static Argument<string> Client() => new("client") { Description = "The client's id." };

    public static Option<bool> Json() => new("--json") { Description = "Answers with JSON, for programs." };

    /// <summary>The client as it is now.</summary>
    /// <exception cref="CommandException">It was not changed; every reason is told.</exception>
    public static Client Demand(RegistryResult result) =>
        result.Client ?? throw new CommandException([.. result.Errors.Select(error => error.Field is null ? error.Message : $"{error.Field}: {error.Message}")]);
}
