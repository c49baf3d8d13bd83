namespace ServiceHub.OAuth.Registration;

/// <summary>Names of client metadata (the IANA registry of OAuth dynamic client registration metadata) and, with the hub's prefix, its own.</summary>
internal static class MetadataNames
{
    public const string AuthenticationMethod = "token_endpoint_auth_method";
    public const string CertificateBound = "tls_client_certificate_bound_access_tokens";
    public const string CertificateSubject = "tls_client_auth_subject_dn";
    public const string ClientId = "client_id";
    public const string ClientSecret = "client_secret";
    public const string Contacts = "contacts";
    public const string DetailTypes = "authorization_details_types";
    public const string GrantTypes = "grant_types";
    public const string Issued = "client_id_issued_at";
    public const string KeySet = "jwks";
    public const string KeySetAddress = "jwks_uri";
    public const string Name = "client_name";
    public const string ProofBound = "dpop_bound_access_tokens";
    public const string RedirectUris = "redirect_uris";
    public const string RegistrationAddress = "registration_client_uri";
    public const string RegistrationToken = "registration_access_token";
    public const string ResponseTypes = "response_types";
    public const string Scope = "scope";
    public const string SecretExpires = "client_secret_expires_at";
    public const string SigningAlgorithm = "token_endpoint_auth_signing_alg";
    public const string SoftwareStatement = "software_statement";

    /// <summary>The organisation that answers for the client (ISO 6523); demanded.</summary>
    public const string Organisation = "servicehub_organisation";

    /// <summary>Who runs it for the organisation (ISO 6523).</summary>
    public const string Supplier = "servicehub_supplier";

    /// <summary>What it is for, in words.</summary>
    public const string Purpose = "servicehub_purpose";

    /// <summary>The purposes that it may declare (RFC 9396, type <c>citizen-data</c>).</summary>
    public const string Purposes = "servicehub_purposes";

    /// <summary><c>production</c>, which is meant where it is left out, or <c>test</c>.</summary>
    public const string Environment = "servicehub_environment";

    /// <summary><c>baseline</c>, which is meant where it is left out, or <c>fapi2</c>.</summary>
    public const string Profile = "servicehub_profile";

    /// <summary>Where the client stands in its life. The hub tells it; what a client sends by this name is not read.</summary>
    public const string State = "servicehub_state";
}
