using System.Text.RegularExpressions;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What every client must be, whatever its profile: the table that a registration is held against.</summary>
internal static partial class ClientRules
{
    private const int LongestText = 200;
    private const int LongestPurpose = 2000;
    private const int LongestUri = 2000;
    private const int MostItems = 100;

    private static readonly string[] Methods =
    [
        ClientAuthenticationMethods.ClientSecretBasic, ClientAuthenticationMethods.ClientSecretPost, ClientAuthenticationMethods.PrivateKeyJwt,
        ClientAuthenticationMethods.TlsClientAuth, ClientAuthenticationMethods.SelfSignedTlsClientAuth,
    ];

    private static readonly string[] Grants = [GrantTypes.ClientCredentials, GrantTypes.AuthorizationCode, GrantTypes.RefreshToken, GrantTypes.TokenExchange];

    private static readonly Rule[] Rules =
    [
        new("clientId", "A client id is 1 to 64 letters, digits and . _ ~ - and begins with a letter or digit.", client => ClientId().IsMatch(client.ClientId)),
        new("name", "The name is 1 to 200 characters in one line.", client => IsText(client.Name)),
        new("organisation", "The organisation is an ISO 6523 identifier: four digits, a colon, and its number, such as 0060:000000001.",
            client => Iso6523().IsMatch(client.Organisation)),
        new("supplier", "The supplier is an ISO 6523 identifier: four digits, a colon, and its number, such as 0060:000000001.",
            client => client.Supplier is null || Iso6523().IsMatch(client.Supplier)),
        new("contact", "A contact has a name, an e-mail address, and a telephone number in E.164 such as +6621234567 or none.", client => IsContact(client.Contact)),
        new("purpose", "The purpose text has at most 2000 characters, and no control characters but line breaks.",
            client => client.Purpose.Length <= LongestPurpose && !client.Purpose.Any(character => char.IsControl(character) && character is not ('\n' or '\r'))),
        new("authenticationMethods", $"Name one or more of {string.Join(", ", Methods)}.", client => IsChoice(client.AuthenticationMethods, Methods)),
        new("grantTypes", $"Name one or more of {string.Join(", ", Grants)}.", client => IsChoice(client.GrantTypes, Grants)),
        new("grantTypes", "refresh_token comes with authorization_code only.",
            client => !client.GrantTypes.Contains(GrantTypes.RefreshToken) || client.GrantTypes.Contains(GrantTypes.AuthorizationCode)),
        new("purposes", "A purpose is 1 to 100 lower-case letters, digits and - ; there are at most 100, each once.",
            client => IsSet(client.Purposes) && client.Purposes.All(purpose => Purpose().IsMatch(purpose))),
        new("tokenLifetime", "The token lifetime is 300 to 600 whole seconds.", client => client.TokenLifetime is not { } lifetime || IsLifetime(lifetime)),
        new("tokensPerMinute", "The limit is one token a minute or more.", client => client.TokensPerMinute is null or > 0),
        new("networks", "There are at most 100 networks, each once.", client => IsSet(client.Networks)),
        new("loginClients", "A login client has an https issuer without query or fragment, and a client id without spaces of at most 200 characters.",
            client => IsSet(client.LoginClients) && client.LoginClients.All(IsLoginClient)),
        new("allowedOrigins", "An origin is written as browsers send it: scheme and host in lower case, a port unless it is the usual one, and nothing else.",
            client => IsSet(client.AllowedOrigins) && client.AllowedOrigins.All(IsOrigin)),
    ];

    private static readonly Rule[] RedirectRules =
    [
        new("redirectUris", "authorization_code needs a redirect URI.",
            client => client.RedirectUris.Count > 0 || !client.GrantTypes.Contains(GrantTypes.AuthorizationCode)),
        new("redirectUris", "A redirect URI is absolute, uses https (http on loopback only), is ASCII (an internationalised host as xn--), and has neither user nor fragment; there are at most 100, each once.",
            client => IsSet(client.RedirectUris) && client.RedirectUris.All(uri => IsWeb(uri) && uri.Fragment.Length == 0 && !uri.OriginalString.EndsWith('#'))),
    ];

    /// <summary>Every breach.</summary>
    public static IReadOnlyList<RegistryError> Errors(Client client, ScopeSet knownScopes) =>
    [
        .. Rules.Where(rule => !rule.Holds(client)).Select(rule => RegistryErrors.InvalidValue(rule.Field, rule.Message)),
        .. RedirectRules.Where(rule => !rule.Holds(client)).Select(rule => RegistryErrors.InvalidRedirectUri(rule.Message)),
        .. client.Scopes.Where(scope => !knownScopes.Contains(scope)).Select(RegistryErrors.UnknownScope),
    ];

    /// <summary>One line of text for people.</summary>
    public static bool IsText(string text) => text.Length is > 0 and <= LongestText && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    /// <summary>An address with which the hub or a browser may be sent over the network: ASCII (RFC 3986 §2), since headers hold nothing else.</summary>
    public static bool IsWeb(Uri uri) =>
        uri.IsAbsoluteUri
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0
        && uri.OriginalString.Length <= LongestUri
        && !uri.OriginalString.Any(character => character is <= ' ' or > '~' or '\\');

    private static bool IsSet<T>(IReadOnlyList<T> items) => items.Count <= MostItems && items.Distinct().Count() == items.Count;

    private static bool IsChoice(IReadOnlyList<string> chosen, string[] offered) => chosen.Count > 0 && IsSet(chosen) && chosen.All(offered.Contains);

    private static bool IsLifetime(TimeSpan lifetime) =>
        lifetime >= OAuthOptions.ShortestTokenLifetime && lifetime <= OAuthOptions.LongestTokenLifetime && lifetime.Ticks % TimeSpan.TicksPerSecond == 0;

    private static bool IsContact(ClientContact? contact) =>
        contact is null || (IsText(contact.Name) && contact.Email.Length <= LongestText && Email().IsMatch(contact.Email) && (contact.Phone is null || Phone().IsMatch(contact.Phone)));

    private static bool IsLoginClient(LoginClient login) =>
        Uri.TryCreate(login.Issuer, UriKind.Absolute, out var issuer) && IsWeb(issuer) && issuer.Query.Length == 0 && issuer.Fragment.Length == 0
        && login.ClientId.Length is > 0 and <= LongestText && !login.ClientId.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == origin;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._~-]{0,63}\z")]
    private static partial Regex ClientId();

    [GeneratedRegex(@"\A[0-9]{4}:[A-Za-z0-9][A-Za-z0-9._-]{0,58}\z")]
    private static partial Regex Iso6523();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,99}\z")]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z")]
    private static partial Regex Phone();

    private sealed record Rule(string Field, string Message, Func<Client, bool> Holds);
}
