using System.Text.Json;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Reads client metadata out of JSON. A member that is <c>null</c> counts as left out (RFC 7592 §2.2), and one that is not known is
/// not looked at (RFC 7591 §2).
/// </summary>
internal sealed class MetadataReader
{
    private static readonly Dictionary<string, ClientEnvironment> Environments =
        new() { ["production"] = ClientEnvironment.Production, ["test"] = ClientEnvironment.Test };

    private static readonly Dictionary<string, ClientProfile> Profiles = new() { ["baseline"] = ClientProfile.Baseline, ["fapi2"] = ClientProfile.Fapi2 };

    private readonly JsonElement _json;
    private OAuthError? _error;

    private MetadataReader(JsonElement json) => _json = json;

    /// <summary>What was sent, or else the first member that is not of its kind.</summary>
    public static (ClientMetadata? Metadata, OAuthError? Error) Read(JsonElement json)
    {
        var reader = new MetadataReader(json);
        var metadata = reader.Read();
        return reader._error is null ? (metadata, null) : (null, reader._error);
    }

    /// <summary>A member's value; null when it is left out.</summary>
    public static JsonElement? Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private ClientMetadata Read() => new()
    {
        Name = Demanded(MetadataNames.Name),
        RedirectUris = RedirectUris(),
        GrantTypes = Texts(MetadataNames.GrantTypes) ?? [GrantTypes.AuthorizationCode],
        ResponseTypes = Texts(MetadataNames.ResponseTypes),
        AuthenticationMethod = Text(MetadataNames.AuthenticationMethod) ?? ClientAuthenticationMethods.ClientSecretBasic,
        SigningAlgorithm = Text(MetadataNames.SigningAlgorithm),
        Scopes = Scopes(),
        Contacts = Texts(MetadataNames.Contacts) ?? [],
        Keys = Keys(),
        KeySetAddress = Text(MetadataNames.KeySetAddress),
        CertificateSubject = Text(MetadataNames.CertificateSubject),
        ProofBound = Flag(MetadataNames.ProofBound),
        CertificateBound = Flag(MetadataNames.CertificateBound),
        DetailTypes = Texts(MetadataNames.DetailTypes) ?? [],
        Organisation = Demanded(MetadataNames.Organisation),
        Supplier = Text(MetadataNames.Supplier),
        Purpose = Text(MetadataNames.Purpose) ?? "",
        Purposes = Texts(MetadataNames.Purposes) ?? [],
        Environment = Word(MetadataNames.Environment, Environments, ClientEnvironment.Production),
        Profile = Word(MetadataNames.Profile, Profiles, ClientProfile.Baseline),
    };

    private string Demanded(string name) => Text(name) ?? Fail(RegistrationErrors.Missing(name), "");

    private string? Text(string name) => Find(_json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => Fail<string?>(RegistrationErrors.NoText(name), null),
    };

    private IReadOnlyList<string>? Texts(string name, OAuthError? otherwise = null) => Find(_json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(item => item.GetString()!)],
        _ => Fail<IReadOnlyList<string>?>(otherwise ?? RegistrationErrors.NoTexts(name), null),
    };

    private bool Flag(string name) => Find(_json, name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } flag => flag.GetBoolean(),
        _ => Fail(RegistrationErrors.NoFlag(name), false),
    };

    private T Word<T>(string name, Dictionary<string, T> words, T otherwise) =>
        Text(name) is not { } word ? otherwise : words.TryGetValue(word, out var value) ? value : Fail(RegistrationErrors.NoneOf(name, words.Keys), otherwise);

    private ScopeSet Scopes() =>
        ScopeSet.TryParse(Text(MetadataNames.Scope) ?? "", out var scopes) ? scopes : Fail(RegistrationErrors.ScopeMalformed, ScopeSet.Empty);

    private List<Uri> RedirectUris()
    {
        List<Uri> uris = [];
        foreach (var text in Texts(MetadataNames.RedirectUris, RegistrationErrors.RedirectUrisMalformed) ?? [])
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri))
            {
                uris.Add(uri);
            }
            else
            {
                Fail(RegistrationErrors.RedirectUriNotAbsolute, false);
            }
        }
        return uris;
    }

    private List<string>? Keys()
    {
        if (Find(_json, MetadataNames.KeySet) is not { } set)
        {
            return null;
        }
        if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() is 0 or > ClientRegistry.MostLiveCredentials)
        {
            return Fail<List<string>?>(RegistrationErrors.NoKeySet, null);
        }
        List<string> keys = [];
        foreach (var (jwk, error) in list.EnumerateArray().Select(key => RegisteredKey.Read(key.GetRawText())))
        {
            keys.Add(jwk ?? Fail(RegistrationErrors.Key(error!), ""));
        }
        return keys;
    }

    private T Fail<T>(OAuthError error, T otherwise)
    {
        _error ??= error;
        return otherwise;
    }
}
