using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>
/// Writes what is public of a client, for events and for people. A secret shows as its label only, a key as its thumbprint, so that
/// neither a hash nor a key is ever in it.
/// </summary>
public static class ClientJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    /// <summary>Writes a client.</summary>
    /// <param name="client">The client.</param>
    /// <returns>A JSON object; its members are named as the fields of the contract's type <c>Client</c>.</returns>
    public static string Write(Client client)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            WriteOwner(writer, client);
            WriteRights(writer, client);
            WriteLists(writer, client);
            WriteCredentials(writer, client.Credentials);
            writer.WriteNumber("version", client.Version);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteOwner(Utf8JsonWriter writer, Client client)
    {
        writer.WriteString("clientId", client.ClientId);
        writer.WriteString("name", client.Name);
        writer.WriteString("organisation", client.Organisation);
        writer.WriteString("supplier", client.Supplier);
        if (client.Contact is { } contact)
        {
            writer.WriteStartObject("contact");
            writer.WriteString("name", contact.Name);
            writer.WriteString("email", contact.Email);
            writer.WriteString("phone", contact.Phone);
            writer.WriteEndObject();
        }
        writer.WriteString("purpose", client.Purpose);
        writer.WriteString("environment", Name(client.Environment));
        writer.WriteString("state", Name(client.State));
    }

    private static void WriteRights(Utf8JsonWriter writer, Client client)
    {
        writer.WriteString("profile", Name(client.Profile));
        writer.WriteString("senderConstraint", Name(client.SenderConstraint));
        writer.WriteString("tokenFormat", Name(client.TokenFormat));
        if (client.TokenLifetime is { } lifetime)
        {
            writer.WriteNumber("tokenLifetime", (int)lifetime.TotalSeconds);
        }
        if (client.TokensPerMinute is { } limit)
        {
            writer.WriteNumber("tokensPerMinute", limit);
        }
        writer.WriteBoolean("onlyTrustedDocuments", client.OnlyTrustedDocuments);
    }

    private static void WriteLists(Utf8JsonWriter writer, Client client)
    {
        WriteList(writer, "authenticationMethods", client.AuthenticationMethods);
        WriteList(writer, "grantTypes", client.GrantTypes);
        WriteList(writer, "scopes", client.Scopes);
        WriteList(writer, "purposes", client.Purposes);
        WriteList(writer, "networks", client.Networks.Select(network => network.ToString()));
        WriteList(writer, "redirectUris", client.RedirectUris.Select(uri => uri.OriginalString));
        WriteList(writer, "allowedOrigins", client.AllowedOrigins);
        writer.WriteStartArray("loginClients");
        foreach (var login in client.LoginClients)
        {
            writer.WriteStartObject();
            writer.WriteString("issuer", login.Issuer);
            writer.WriteString("clientId", login.ClientId);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }
        writer.WriteEndArray();
    }

    private static void WriteCredentials(Utf8JsonWriter writer, IReadOnlyList<ClientCredential> credentials)
    {
        writer.WriteStartArray("credentials");
        foreach (var credential in credentials)
        {
            writer.WriteStartObject();
            writer.WriteString("id", credential.Id);
            writer.WriteString("kind", Name(credential.Kind()));
            writer.WriteString("label", credential.Label);
            writer.WriteString("detail", credential.Detail());
            writer.WriteString("notBefore", credential.NotBefore);
            WriteMoment(writer, "expires", credential.Expires);
            WriteMoment(writer, "revoked", credential.Revoked);
            writer.WriteString("addedBy", credential.AddedBy);
            writer.WriteBoolean("awaitsApproval", credential.AwaitsApproval);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            writer.WriteString(name, known);
        }
    }

    /// <summary>As the contract's enums are written: <c>CertificateSubject</c> is <c>CERTIFICATE_SUBJECT</c>.</summary>
    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
