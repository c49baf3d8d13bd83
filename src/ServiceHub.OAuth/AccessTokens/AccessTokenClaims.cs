using System.Buffers;
using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Writes what an access token says (RFC 9068 §2.2), signed or kept behind a handle.</summary>
internal static class AccessTokenClaims
{
    public static ReadOnlyMemory<byte> Write(AccessTokenOrder order, IssuerAddress issuer, string tokenId, DateTimeOffset issued, DateTimeOffset expires)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(ClaimNames.Issuer, issuer.Issuer);
            writer.WriteNumber(ClaimNames.Expires, expires.ToUnixTimeSeconds());
            writer.WriteNumber(ClaimNames.IssuedAt, issued.ToUnixTimeSeconds());
            writer.WriteString(ClaimNames.TokenId, tokenId);
            writer.WriteString(ClaimNames.Audience, issuer.Audience);
            writer.WriteString(ClaimNames.Subject, order.Subject);
            writer.WriteString(ClaimNames.ClientId, order.Client.ClientId);
            writer.WriteString(ClaimNames.Credential, order.CredentialId);
            writer.WriteString(ClaimNames.Organisation, order.Client.Organisation);
            if (order.Client.Supplier is { } supplier)
            {
                writer.WriteString(ClaimNames.Supplier, supplier);
            }
            writer.WriteString(ClaimNames.Scope, order.Scopes.ToString());
            if (order.AuthorizationId is { } authorization)
            {
                writer.WriteString(ClaimNames.Authorization, authorization);
            }
            order.Confirmation?.WriteTo(writer);
            order.Actor?.WriteTo(writer);
            if (order.Detail is { } detail)
            {
                writer.WriteStartArray(ClaimNames.AuthorizationDetails);
                detail.WriteTo(writer);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
