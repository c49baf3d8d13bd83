using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Nothing is sent that the hub alone gives: who registers chooses neither its id nor its secret, and RFC 7592 §2.2 names the rest.</summary>
internal sealed class HubsMembersAreLeftOut(params string[] names) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        Array.Find(names, name => context.Json.TryGetProperty(name, out _)) is { } sent ? new(RegistrationErrors.TheHubs(sent)) : default;
}
