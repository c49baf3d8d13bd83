using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>Only an approved client gets tokens. It has authenticated, so it may know where it stands.</summary>
internal sealed class ClientIsActive : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) =>
        context.Client.State == ClientState.Approved ? default : new(OAuthErrors.ClientNotActive(context.Client.State));
}
