using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>The body is a JSON object that has one meaning (RFC 7591 §3.1).</summary>
internal sealed class BodyIsAnObject : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        if (!StrictJson.TryReadObject(context.Body.Span, out var json, out var nameRepeated))
        {
            return new(RegistrationErrors.NoObject);
        }
        context.Json = json.Value;
        return nameRepeated ? new(RegistrationErrors.NameRepeated) : default;
    }
}
