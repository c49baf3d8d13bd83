using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary><c>jwks</c> and <c>jwks_uri</c> are not both there (RFC 7591 §2).</summary>
internal sealed class KeysComeInOneWay : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata is { Keys: not null, KeySetAddress: not null } ? new(RegistrationErrors.KeysTwice) : default;
}
