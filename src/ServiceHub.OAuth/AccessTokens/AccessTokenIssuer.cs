using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Writes and signs access tokens (RFC 9068 §2).</summary>
internal sealed class AccessTokenIssuer(SigningKeys keys, IssuerAddress issuer, OAuthOptions options, TimeProvider time)
{
    private const int TokenIdBytes = 16;

    private static readonly Dictionary<string, object> Header = new() { [ClaimNames.Type] = "at+jwt" };

    // The times are written by us, from the injected clock.
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Issues a token by which the client acts for itself, so the subject is the client (RFC 9068 §2.2).</summary>
    public IssuedToken Issue(Client client, ScopeSet scopes)
    {
        var tokenId = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenIdBytes));
        var issuedAt = time.GetUtcNow().ToUnixTimeSeconds();
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(ClaimNames.Issuer, issuer.Issuer);
            writer.WriteNumber(ClaimNames.Expires, issuedAt + (long)options.TokenLifetime.TotalSeconds);
            writer.WriteNumber(ClaimNames.IssuedAt, issuedAt);
            writer.WriteString(ClaimNames.TokenId, tokenId);
            writer.WriteString(ClaimNames.Audience, issuer.Audience);
            writer.WriteString(ClaimNames.Subject, client.ClientId);
            writer.WriteString(ClaimNames.ClientId, client.ClientId);
            writer.WriteString(ClaimNames.Organisation, client.Organisation);
            writer.WriteString(ClaimNames.Scope, scopes.ToString());
            writer.WriteEndObject();
        }
        var text = _handler.CreateToken(Encoding.UTF8.GetString(buffer.WrittenSpan), keys.Current.Signer, Header);
        return new IssuedToken(text, tokenId, options.TokenLifetime);
    }
}
