using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap.Security;

/// <summary>
/// Proves the hub by user and password in each message (Username Token Profile 1.1, section 3), beside a timestamp that says how
/// long the message holds (SOAP Message Security 1.1, section 10): the section <c>usernameToken</c> of the credentials.
/// </summary>
internal sealed class UsernameToken(
    string user, string password, bool isDigest, TimeSpan lifetime, TimeProvider time, RandomNumberGenerator random)
{
    private const int NonceBytes = 16;

    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The token of a manifest; null when there is none, or after a report.</summary>
    public static UsernameToken? Read(AdapterPlan plan, TimeProvider time, RandomNumberGenerator random)
    {
        if (plan.Credentials?.OptionalSection("usernameToken") is not { } section)
        {
            return null;
        }
        var user = section.Text("user");
        var password = section.Secret("password");
        var type = section.OptionalParse<string>(
            "passwordType", (text, out type) => (type = text) is "digest" or "text", "digest or text; digest when missing");
        var lifetime = section.OptionalDuration("lifetime", TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)) ?? DefaultLifetime;
        return user is null || password is null ? null : new UsernameToken(user, password, type != "text", lifetime, time, random);
    }

    /// <summary>Writes the header <c>Security</c>, each time with a nonce of its own.</summary>
    public void Write(XmlWriter writer, SoapVersion version)
    {
        var now = time.GetUtcNow();
        var nonce = new byte[NonceBytes];
        random.GetBytes(nonce);
        writer.WriteStartElement("wsse", "Security", WsSecurity.Extension);
        writer.WriteAttributeString("mustUnderstand", version.Namespace, "1");
        writer.WriteStartElement("wsu", "Timestamp", WsSecurity.Utility);
        writer.WriteElementString("Created", WsSecurity.Utility, Write(now));
        writer.WriteElementString("Expires", WsSecurity.Utility, Write(now + lifetime));
        writer.WriteEndElement();
        WriteToken(writer, nonce, Write(now));
        writer.WriteEndElement();
    }

    private void WriteToken(XmlWriter writer, byte[] nonce, string created)
    {
        writer.WriteStartElement("UsernameToken", WsSecurity.Extension);
        writer.WriteElementString("Username", WsSecurity.Extension, user);
        writer.WriteStartElement("Password", WsSecurity.Extension);
        writer.WriteAttributeString("Type", isDigest ? WsSecurity.PasswordDigest : WsSecurity.PasswordText);
        writer.WriteString(isDigest ? Digest(nonce, created) : password);
        writer.WriteEndElement();
        writer.WriteStartElement("Nonce", WsSecurity.Extension);
        writer.WriteAttributeString("EncodingType", WsSecurity.Base64);
        writer.WriteString(Convert.ToBase64String(nonce));
        writer.WriteEndElement();
        writer.WriteElementString("Created", WsSecurity.Utility, created);
        writer.WriteEndElement();
    }

    private string Digest(byte[] nonce, string created)
    {
        // The profile knows no other digest (section 3.1).
#pragma warning disable CA5350
        return Convert.ToBase64String(SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created), .. Encoding.UTF8.GetBytes(password)]));
#pragma warning restore CA5350
    }

    private static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
