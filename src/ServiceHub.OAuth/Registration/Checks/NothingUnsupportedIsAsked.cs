using System.Text.Json;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>
/// Nothing is asked for that the hub knows of and does not do, since a client that believes it has it is worse off than one that is
/// refused. What is not known at all is not looked at (RFC 7591 §2), nor is what merely describes (<c>logo_uri</c>, <c>software_id</c>).
/// </summary>
internal sealed class NothingUnsupportedIsAsked : IRequestCheck<RegistrationContext>
{
    // OpenID Connect Registration §2, RP-initiated and other logout, RFC 8705 §2.1.2, RFC 9101 §10.5, RFC 9701 §6, JARM §6, CIBA §4.
    private static readonly string[] Unsupported =
    [
        "id_token_signed_response_alg", "id_token_encrypted_response_alg", "id_token_encrypted_response_enc",
        "userinfo_signed_response_alg", "userinfo_encrypted_response_alg", "userinfo_encrypted_response_enc",
        "request_object_signing_alg", "request_object_encryption_alg", "request_object_encryption_enc", "request_uris", "require_signed_request_object",
        "default_max_age", "require_auth_time", "default_acr_values", "sector_identifier_uri", "initiate_login_uri",
        "post_logout_redirect_uris", "frontchannel_logout_uri", "backchannel_logout_uri",
        "tls_client_auth_san_dns", "tls_client_auth_san_uri", "tls_client_auth_san_ip", "tls_client_auth_san_email",
        "introspection_signed_response_alg", "introspection_encrypted_response_alg", "introspection_encrypted_response_enc",
        "authorization_signed_response_alg", "authorization_encrypted_response_alg", "authorization_encrypted_response_enc",
        "backchannel_token_delivery_mode", "backchannel_client_notification_endpoint",
    ];

    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        Array.Find(Unsupported, member => MetadataReader.Find(context.Json, member) is { } value && value.ValueKind != JsonValueKind.False) is { } asked
            ? new(RegistrationErrors.Unsupported(asked))
            : default;
}
