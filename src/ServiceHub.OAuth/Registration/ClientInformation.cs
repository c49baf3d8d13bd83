using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Tells a client how it is registered (RFC 7591 §3.2.1, RFC 7592 §3). A secret is told when it is made and not again, since only its
/// hash is kept: RFC 7592 §3 leaves it to the server.
/// </summary>
internal static class ClientInformation
{
    /// <param name="writer">Where the members go.</param>
    /// <param name="result">The client, and the secret that was just made for it, if one was.</param>
    /// <param name="token">Its registration access token.</param>
    /// <param name="address">Where it is used.</param>
    /// <param name="now">The time.</param>
    public static void Write(Utf8JsonWriter writer, RegistryResult result, string token, string address, DateTimeOffset now)
    {
        var client = result.Client!;
        writer.WriteString(MetadataNames.ClientId, client.ClientId);
        writer.WriteNumber(MetadataNames.Issued, client.Created.ToUnixTimeSeconds());
        if (result.Issued.FirstOrDefault(issued => issued.Secret is not null) is { Secret: var text, Credential: var credential })
        {
            writer.WriteString(MetadataNames.ClientSecret, text);
            writer.WriteNumber(MetadataNames.SecretExpires, credential.Expires?.ToUnixTimeSeconds() ?? 0);
        }
        writer.WriteString(MetadataNames.RegistrationToken, token);
        writer.WriteString(MetadataNames.RegistrationAddress, address);
        WriteStandard(writer, client);
        WriteCredentials(writer, [.. client.Credentials.Where(known => known.IsLiveAt(now))]);
        WriteOwn(writer, client);
    }

    private static void WriteStandard(Utf8JsonWriter writer, Client client)
    {
        writer.WriteString(MetadataNames.Name, client.Name);
        WriteList(writer, MetadataNames.GrantTypes, client.GrantTypes);
        var browsers = client.GrantTypes.Contains(GrantTypes.AuthorizationCode);
        WriteList(writer, MetadataNames.ResponseTypes, browsers ? ["code"] : []);
        if (client.RedirectUris.Count > 0)
        {
            WriteList(writer, MetadataNames.RedirectUris, client.RedirectUris.Select(uri => uri.OriginalString));
        }
        writer.WriteString(MetadataNames.AuthenticationMethod, client.AuthenticationMethods[0]);
        writer.WriteString(MetadataNames.Scope, client.Scopes.ToString());
        if (client.Contact is { } contact)
        {
            WriteList(writer, MetadataNames.Contacts, [contact.Email]);
        }
        writer.WriteBoolean(MetadataNames.ProofBound, client.SenderConstraint == SenderConstraint.DPoP);
        writer.WriteBoolean(MetadataNames.CertificateBound, client.SenderConstraint == SenderConstraint.Certificate);
        if (client.Purposes.Count > 0)
        {
            WriteList(writer, MetadataNames.DetailTypes, [CitizenDataDetail.Type]);
        }
    }

    /// <summary>Where administrators gave a client keys of both kinds, one is told: the two exclude each other (RFC 7591 §2).</summary>
    private static void WriteCredentials(Utf8JsonWriter writer, ClientCredential[] live)
    {
        if (live.OfType<ClientKeySetCredential>().FirstOrDefault() is { } set)
        {
            writer.WriteString(MetadataNames.KeySetAddress, set.Address.OriginalString);
        }
        else if (live.OfType<ClientKeyCredential>().Any())
        {
            writer.WriteStartObject(MetadataNames.KeySet);
            writer.WriteStartArray("keys");
            foreach (var key in live.OfType<ClientKeyCredential>())
            {
                writer.WriteRawValue(key.Jwk);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        if (live.OfType<ClientCertificateSubjectCredential>().FirstOrDefault() is { } subject)
        {
            writer.WriteString(MetadataNames.CertificateSubject, subject.SubjectName);
        }
    }

    private static void WriteOwn(Utf8JsonWriter writer, Client client)
    {
        writer.WriteString(MetadataNames.Organisation, client.Organisation);
        if (client.Supplier is { } supplier)
        {
            writer.WriteString(MetadataNames.Supplier, supplier);
        }
        writer.WriteString(MetadataNames.Purpose, client.Purpose);
        WriteList(writer, MetadataNames.Purposes, client.Purposes);
        writer.WriteString(MetadataNames.Environment, Word(client.Environment));
        writer.WriteString(MetadataNames.Profile, Word(client.Profile));
        writer.WriteString(MetadataNames.State, Word(client.State));
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

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
