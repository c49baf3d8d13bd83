using ServiceHub.OAuth.Challenges;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Every error of dynamic registration (RFC 7591 §3.2.2, RFC 7592 §2), each naming the member of the metadata that it is about.
/// </summary>
internal static class RegistrationErrors
{
    private const string Realm = "Bearer realm=\"ServiceHub\"";
    private const string InvalidToken = ResourceFailure.InvalidToken;

    /// <summary>How <see cref="RegistryError.Field"/> is called in metadata.</summary>
    private static readonly Dictionary<string, string> Members = new()
    {
        ["name"] = MetadataNames.Name,
        ["organisation"] = MetadataNames.Organisation,
        ["supplier"] = MetadataNames.Supplier,
        ["contact"] = MetadataNames.Contacts,
        ["purpose"] = MetadataNames.Purpose,
        ["purposes"] = MetadataNames.Purposes,
        ["authenticationMethods"] = MetadataNames.AuthenticationMethod,
        ["grantTypes"] = MetadataNames.GrantTypes,
        ["redirectUris"] = MetadataNames.RedirectUris,
        ["senderConstraint"] = MetadataNames.ProofBound,
    };

    public static OAuthError NoObject { get; } = new("invalid_client_metadata", "The body is no JSON object in UTF-8, or is nested too deeply.");

    public static OAuthError NameRepeated { get; } = new("invalid_client_metadata", "The body gives a member more than once.");

    public static OAuthError StatementMalformed { get; } = new("invalid_software_statement", "software_statement: This is no text.");

    public static OAuthError StatementNotApproved { get; } = new(
        "unapproved_software_statement", "software_statement: This server trusts no issuer of software statements. Send the metadata itself.");

    public static OAuthError RedirectUrisMalformed { get; } = InvalidRedirectUri("It is a list of texts.");

    public static OAuthError RedirectUriNotAbsolute { get; } = InvalidRedirectUri("A redirect URI is absolute.");

    public static OAuthError ScopeMalformed { get; } = Invalid(MetadataNames.Scope, "This is not a list of scopes with one space between them.");

    public static OAuthError ScopeUnknown { get; } = Invalid(MetadataNames.Scope, "This server does not know a scope that is asked for. Its metadata lists scopes_supported.");

    public static OAuthError AdministrationAsked { get; } = Invalid(
        MetadataNames.Scope, "The scopes that open the hub itself are not given by dynamic registration. Have an administrator grant them.");

    public static OAuthError NoKeySet { get; } = Invalid(
        MetadataNames.KeySet, $"This is no JWK Set: an object whose member keys lists 1 to {ClientRegistry.MostLiveCredentials} public keys.");

    public static OAuthError KeyRepeated { get; } = Invalid(MetadataNames.KeySet, "A key is given more than once.");

    public static OAuthError KeyEnded { get; } = Invalid(MetadataNames.KeySet, "A key was revoked or has ended, and is not taken again. Make a new pair.");

    public static OAuthError KeysTwice { get; } = Invalid(MetadataNames.KeySet, "jwks and jwks_uri exclude each other. Send one of them.");

    public static OAuthError KeysMissing { get; } = Invalid(MetadataNames.KeySet, "private_key_jwt needs jwks or jwks_uri.");

    public static OAuthError SubjectMissing { get; } = Invalid(MetadataNames.CertificateSubject, "tls_client_auth needs it.");

    public static OAuthError SubjectUnused { get; } = Invalid(MetadataNames.CertificateSubject, "It goes with the token_endpoint_auth_method tls_client_auth only.");

    public static OAuthError SubjectMalformed { get; } = Invalid(
        MetadataNames.CertificateSubject, "It is a distinguished name as RFC 4514 writes it, such as CN=hub.ministry.example,O=Ministry,C=TH.");

    public static OAuthError MethodNotOffered { get; } = Invalid(
        MetadataNames.AuthenticationMethod,
        "This server does not offer it to dynamic registration. Its metadata lists token_endpoint_auth_methods_supported, of which self_signed_tls_client_auth is for administrators to set up.");

    public static OAuthError AlgorithmNotOffered { get; } = Invalid(MetadataNames.SigningAlgorithm, "Assertions are signed by ES256 or PS256.");

    public static OAuthError GrantNotOffered { get; } = Invalid(
        MetadataNames.GrantTypes, "This server does not offer a grant that is asked for. Its metadata lists grant_types_supported; left out it means authorization_code.");

    public static OAuthError ResponsesDoNotFit { get; } = Invalid(
        MetadataNames.ResponseTypes, "It is code alone with the grant authorization_code, and empty or left out without.");

    public static OAuthError BoundTwice { get; } = Invalid(
        MetadataNames.ProofBound, "dpop_bound_access_tokens and tls_client_certificate_bound_access_tokens exclude each other.");

    public static OAuthError CertificatesNotOffered { get; } = Invalid(MetadataNames.CertificateBound, "This server takes no client certificates.");

    public static OAuthError DetailTypeUnknown { get; } = Invalid(
        MetadataNames.DetailTypes, "This server does not know a type that is asked for. Its metadata lists authorization_details_types_supported.");

    public static OAuthError DetailsWithoutPurpose { get; } = Invalid(MetadataNames.DetailTypes, "citizen-data needs servicehub_purposes.");

    public static OAuthError SeveralContacts { get; } = Invalid(MetadataNames.Contacts, "Send one e-mail address: that of the office to ask.");

    public static OAuthError OtherClientId { get; } = Invalid(MetadataNames.ClientId, "It is not that of this registration, or is missing.");

    public static OAuthError OtherSecret { get; } = Invalid(MetadataNames.ClientSecret, "It is not the client's. Leave it out: secrets are made by the hub.");

    /// <summary>One answer whatever is wrong, so that nobody learns which clients there are (RFC 7592 §2).</summary>
    public static OAuthError TokenWrong { get; } = Unauthorized("The registration access token is not that of a client at this address.");

    /// <summary>In the challenge stands no error, since the request made none (RFC 6750 §3.1).</summary>
    public static OAuthError TokenMissing { get; } =
        new(InvalidToken, "Send the registration access token in the header Authorization, as Bearer.", 401) { Challenges = [Realm] };

    public static OAuthError ChangedMeanwhile { get; } =
        new("temporarily_unavailable", "Somebody else changes the client at this moment. Come again.", 503) { RetryAfter = TimeSpan.FromSeconds(1) };

    public static OAuthError Missing(string member) => Invalid(member, "It is missing.");

    public static OAuthError NoText(string member) => Invalid(member, "It is a text.");

    public static OAuthError NoTexts(string member) => Invalid(member, "It is a list of texts.");

    public static OAuthError NoFlag(string member) => Invalid(member, "It is true or false.");

    public static OAuthError NoneOf(string member, IEnumerable<string> words) => Invalid(member, $"It is one of {string.Join(", ", words)}.");

    public static OAuthError TheHubs(string member) => Invalid(member, "It is given by the hub. Leave it out.");

    public static OAuthError Unsupported(string member) => Invalid(member, "This server does not support it. Leave it out.");

    public static OAuthError Key(RegistryError error) => Invalid(MetadataNames.KeySet, error.Message);

    /// <summary>The initial access token does not do (RFC 7591 §3, RFC 6750 §3).</summary>
    public static OAuthError Token(ResourceFailure failure, IssuerAddress issuer) =>
        new(failure.Error ?? InvalidToken, failure.Description, failure.Error == ResourceFailure.InsufficientScope ? 403 : 401)
        {
            Challenges = ResourceChallenge.Of(failure, issuer),
        };

    /// <summary>The first reason of the register, in the words of RFC 7591.</summary>
    public static OAuthError Of(RegistryResult result) => result.Errors[0] switch
    {
        { Code: RegistryErrors.VersionConflictCode } => ChangedMeanwhile,
        { Code: RegistryErrors.UnknownClientCode or RegistryErrors.WrongStateCode } => TokenWrong,
        { Code: RegistryErrors.UnknownScopeCode } => ScopeUnknown,
        { Code: RegistryErrors.InvalidRedirectUriCode, Message: var message } => InvalidRedirectUri(message),
        // Keys and subjects were read before, so that of what the register refuses only the address of a key set is left.
        { Code: RegistryErrors.InvalidCredentialCode, Message: var message } => Invalid(MetadataNames.KeySetAddress, message),
        { Field: { } field } error when Members.TryGetValue(field, out var member) => Invalid(member, error.Message),
        var error => new("invalid_client_metadata", error.Message),
    };

    private static OAuthError Invalid(string member, string message) => new("invalid_client_metadata", $"{member}: {message}");

    private static OAuthError InvalidRedirectUri(string message) => new("invalid_redirect_uri", $"{MetadataNames.RedirectUris}: {message}");

    private static OAuthError Unauthorized(string description) => new(InvalidToken, description, 401)
    {
        Challenges = [$"{Realm}, error=\"{InvalidToken}\", error_description=\"{description}\""],
    };
}
