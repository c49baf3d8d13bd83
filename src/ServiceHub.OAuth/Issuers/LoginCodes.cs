using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Assertions;
using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>Exchanges a national login's codes for ID tokens, as its confidential client (OpenID Connect Core §3.1.3).</summary>
internal sealed class LoginCodes(IRemoteForms forms, SigningKeys keys, IssuerAddress hub, TimeProvider time)
{
    private static readonly TimeSpan AssertionLifetime = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, object> AssertionHeader = new() { [ClaimNames.Type] = "client-authentication+jwt" };

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The ID token's text; null when the answer holds none.</summary>
    /// <exception cref="RemoteDocumentException">The login gave no token.</exception>
    public async ValueTask<string?> ExchangeAsync(
        TrustedIssuer issuer, Uri tokenEndpoint, string code, string codeVerifier, CancellationToken cancellation)
    {
        var login = issuer.Options.Login!;
        List<KeyValuePair<string, string>> form =
        [
            new(ParameterNames.GrantType, GrantTypes.AuthorizationCode),
            new(ParameterNames.Code, code),
            new(ParameterNames.RedirectUri, hub.LoginCallback),
            new(ParameterNames.CodeVerifier, codeVerifier),
        ];
        string? authorization = null;
        if (login.ClientSecret is { } secret)
        {
            authorization = Basic(login.ClientId, secret);
        }
        else
        {
            form.Add(new(ParameterNames.ClientId, login.ClientId));
            form.Add(new(ParameterNames.ClientAssertionType, PrivateKeyJwt.AssertionType));
            form.Add(new(ParameterNames.ClientAssertion, Assertion(login.ClientId, issuer.Options.Issuer)));
        }
        var answer = await forms.PostAsync(tokenEndpoint, form, authorization, cancellation);
        return StrictJson.TryReadObject(answer.Span, out var json, out var nameRepeated) && !nameRepeated
            && json.Value.TryGetProperty("id_token", out var token) && token.ValueKind == JsonValueKind.String
                ? token.GetString()
                : null;
    }

    /// <summary>RFC 6749 §2.3.1: each part form-encoded first.</summary>
    private static string Basic(string clientId, string secret) => "Basic " + Convert.ToBase64String(
        Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(secret)}"));

    private string Assertion(string clientId, string audience)
    {
        var now = time.GetUtcNow();
        var claims = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                [ClaimNames.Issuer] = clientId,
                [ClaimNames.Subject] = clientId,
                [ClaimNames.Audience] = audience,
                [ClaimNames.IssuedAt] = now.ToUnixTimeSeconds(),
                [ClaimNames.Expires] = (now + AssertionLifetime).ToUnixTimeSeconds(),
                [ClaimNames.TokenId] = Handles.Make(),
            });
        return _handler.CreateToken(claims, keys.Current.Signer, AssertionHeader);
    }
}
