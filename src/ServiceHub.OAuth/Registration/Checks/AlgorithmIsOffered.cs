using ServiceHub.OAuth.Authentication.Assertions.Checks;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Where the client says how it will sign its assertions (OpenID Connect Registration §2), the hub takes that; the key says it in any case.</summary>
internal sealed class AlgorithmIsOffered : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.SigningAlgorithm is null || AlgorithmIsAllowed.Algorithms.Contains(context.Metadata.SigningAlgorithm) ? default : new(RegistrationErrors.AlgorithmNotOffered);
}
