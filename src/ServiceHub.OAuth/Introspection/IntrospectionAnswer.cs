using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Introspection;

/// <summary>
/// Writes what a live token says (RFC 7662 §2.2; <c>cnf</c>: RFC 8705 §3.2 and RFC 9449 §6.2; <c>act</c>: RFC 8693 §4.1;
/// <c>authorization_details</c>: RFC 9396 §9.2). Of persons it tells ids only: an officer's name stays out.
/// </summary>
internal static class IntrospectionAnswer
{
    private static readonly string[] Told =
    [
        ClaimNames.Scope,
        ClaimNames.ClientId,
        ClaimNames.IssuedAt,
        ClaimNames.NotBefore,
        ClaimNames.Subject,
        ClaimNames.Audience,
        ClaimNames.Issuer,
        ClaimNames.TokenId,
        ClaimNames.Confirmation,
        ClaimNames.AuthorizationDetails,
        ClaimNames.Organisation,
        ClaimNames.Supplier,
    ];

    public static void Write(Utf8JsonWriter writer, HeldToken token)
    {
        writer.WriteBoolean("active", true);
        if (token.IsAccessToken)
        {
            writer.WriteString("token_type", IsBoundToProofs(token.Claims) ? "DPoP" : "Bearer");
        }
        writer.WriteNumber(ClaimNames.Expires, token.Expires.ToUnixTimeSeconds());
        foreach (var name in Told)
        {
            if (token.Claims.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
        if (token.Claims.TryGetProperty(ClaimNames.Actor, out var actor) && actor.ValueKind == JsonValueKind.Object)
        {
            WriteActor(writer, actor);
        }
    }

    private static bool IsBoundToProofs(JsonElement claims) =>
        claims.TryGetProperty(ClaimNames.Confirmation, out var confirmation)
        && confirmation.ValueKind == JsonValueKind.Object
        && confirmation.TryGetProperty(Confirmation.KeyThumbprint, out _);

    private static void WriteActor(Utf8JsonWriter writer, JsonElement actor)
    {
        writer.WriteStartObject(ClaimNames.Actor);
        foreach (var name in (ReadOnlySpan<string>)[ClaimNames.Subject, Actor.OfficeMember, Actor.RoleMember])
        {
            if (actor.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
    }
}
