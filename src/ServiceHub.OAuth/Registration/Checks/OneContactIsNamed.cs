using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>There is one office to ask: <c>contacts</c> (RFC 7591 §2) holds its e-mail address. None is dropped in silence.</summary>
internal sealed class OneContactIsNamed : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.Contacts.Count > 1 ? new(RegistrationErrors.SeveralContacts) : default;
}
