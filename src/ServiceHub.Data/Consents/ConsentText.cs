using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceHub.Data.Consents;

/// <summary>
/// What the hub signs of a consent: two lines in UTF-8 under the name <c>servicehub-consent-v1</c>, each ended by a line feed: the log's
/// id, and one JSON object without spaces, its members in this order. The citizen stands in it as a hash that only the hub can make, so
/// that the text can be shown to anybody and joins nothing.
/// </summary>
public static class ConsentText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON object.</summary>
    public static string Of(ConsentVersion consent)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("consent", consent.Id);
            json.WriteNumber("version", consent.Version);
            json.WriteString("citizen", CitizenOf(consent));
            json.WriteString("agreement", consent.AgreementId);
            json.WriteString("organisation", consent.Organisation);
            WriteText(json, "controller", consent.ControllerTh, consent.ControllerEn);
            json.WriteString("client", consent.ClientId);
            json.WriteString("dataSet", consent.DataSet);
            WriteList(json, "scopes", consent.Scopes);
            WriteList(json, "fields", consent.Fields);
            json.WriteString("purpose", consent.Purpose);
            WriteText(json, "title", consent.TitleTh, consent.TitleEn);
            json.WriteString("validUntil", consent.ValidUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("givenAt", Time(consent.GivenAt));
            if (consent.WithdrawnAt is { } withdrawnAt)
            {
                json.WriteString("withdrawnAt", Time(withdrawnAt));
            }
            json.WriteString("issuer", consent.Issuer);
            json.WriteString("acr", consent.Assurance);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>SHA-256, in hexadecimal, of the consent's id, a line feed and the citizen's id in the hub, 32 hexadecimal digits.</summary>
    private static string CitizenOf(ConsentVersion consent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{consent.Id}\n{consent.CitizenId:N}")));

    private static void WriteText(Utf8JsonWriter json, string member, string thai, string english)
    {
        json.WriteStartObject(member);
        json.WriteString("th", thai);
        json.WriteString("en", english);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string member, string words)
    {
        json.WriteStartArray(member);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
