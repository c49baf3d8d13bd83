using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>The token endpoint offers every grant that is asked for; left out, <c>authorization_code</c> is (RFC 7591 §2).</summary>
internal sealed class GrantsAreOffered(IReadOnlyList<string> offered) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.GrantTypes.All(offered.Contains) ? default : new(RegistrationErrors.GrantNotOffered);
}
