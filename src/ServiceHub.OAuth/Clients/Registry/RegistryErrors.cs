using System.Globalization;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Every expected failure of <see cref="ClientRegistry"/>.</summary>
public static class RegistryErrors
{
    /// <summary>There is no such client.</summary>
    public const string UnknownClientCode = "UNKNOWN_CLIENT";

    /// <summary>The id is taken.</summary>
    public const string ClientExistsCode = "CLIENT_EXISTS";

    /// <summary>The client's state does not allow the change.</summary>
    public const string WrongStateCode = "WRONG_STATE";

    /// <summary>Somebody else changed the client first.</summary>
    public const string VersionConflictCode = "VERSION_CONFLICT";

    /// <summary>A scope is none of the hub's.</summary>
    public const string UnknownScopeCode = "UNKNOWN_SCOPE";

    /// <summary>A redirect URI is not what RFC 6749 §3.1.2 and RFC 9700 §2.1 ask for.</summary>
    public const string InvalidRedirectUriCode = "INVALID_REDIRECT_URI";

    /// <summary>A field's value is not what the field takes.</summary>
    public const string InvalidValueCode = "INVALID_VALUE";

    /// <summary>The FAPI 2.0 Security Profile is promised and not kept.</summary>
    public const string FapiViolationCode = "FAPI_VIOLATION";

    /// <summary>Who made it may not approve it.</summary>
    public const string OwnWorkCode = "OWN_WORK";

    /// <summary>There is no such credential.</summary>
    public const string UnknownCredentialCode = "UNKNOWN_CREDENTIAL";

    /// <summary>A credential's value is not what its kind takes.</summary>
    public const string InvalidCredentialCode = "INVALID_CREDENTIAL";

    /// <summary>A private key was sent.</summary>
    public const string PrivateKeyCode = "PRIVATE_KEY";

    /// <summary>The client has as many live credentials as it may.</summary>
    public const string TooManyCredentialsCode = "TOO_MANY_CREDENTIALS";

    internal static RegistryError UnknownClient { get; } =
        new(UnknownClientCode, "There is no such client. Look for its id in the list of clients; upper and lower case differ.");

    internal static RegistryError ClientExists { get; } =
        new(ClientExistsCode, "A client with this id is there already, or was. Choose another id, or leave it out to be given one.", "clientId");

    internal static RegistryError OwnWork { get; } = new(
        OwnWorkCode, "Who registered or changed a client does not approve it. Have another administrator approve it.");

    internal static RegistryError OwnCredential { get; } = new(
        OwnWorkCode, "Who gave a client a credential does not approve it, nor does the client itself. Have another administrator approve it.", "credentialId");

    internal static RegistryError UnknownCredential { get; } =
        new(UnknownCredentialCode, "The client has no such credential. Take the id from the client's credentials.", "credentialId");

    internal static RegistryError CredentialDoesNotWait { get; } = new(UnknownCredentialCode, "The credential does not wait for approval.", "credentialId");

    internal static RegistryError CredentialRevoked { get; } = new(UnknownCredentialCode, "The credential was revoked before.", "credentialId");

    internal static RegistryError PrivateKey { get; } = new(
        PrivateKeyCode,
        "This is a private key, which belongs to the client alone; nothing was kept. Make a new pair, since this one was shown, and send the public key.",
        "value");

    internal static RegistryError WrongState(ClientState state, ClientAction action) =>
        new(WrongStateCode, $"The client is {Words(state)}, where this does not apply: {ClientLife.Demand(action)}", "state");

    internal static RegistryError VersionConflict(int version) => new(VersionConflictCode,
        string.Create(CultureInfo.InvariantCulture, $"The client was changed meanwhile; its version is {version}. Read it again, and repeat the change if it is still wanted."), "version");

    internal static RegistryError UnknownScope(string scope) =>
        new(UnknownScopeCode, $"The hub has no scope {scope}. Its scopes are listed by Query.scopes.", "scopes");

    internal static RegistryError InvalidValue(string field, string message) => new(InvalidValueCode, message, field);

    internal static RegistryError InvalidRedirectUri(string message) => new(InvalidRedirectUriCode, message, "redirectUris");

    internal static RegistryError InvalidCredential(string message) => new(InvalidCredentialCode, message, "value");

    internal static RegistryError TooManyCredentials(int most) => new(
        TooManyCredentialsCode, string.Create(CultureInfo.InvariantCulture, $"A client has at most {most} live credentials. Revoke one that it does not use any more."));

    internal static RegistryError FapiViolation(ClientFinding finding) =>
        new(FapiViolationCode, $"{finding.Message} Mend it, or choose the baseline profile.", finding.Field);

    private static string Words(ClientState state) => state switch
    {
        ClientState.Draft => "a draft",
        ClientState.Submitted => "waiting for approval",
        ClientState.Approved => "approved",
        ClientState.Suspended => "suspended",
        _ => "ended",
    };
}
