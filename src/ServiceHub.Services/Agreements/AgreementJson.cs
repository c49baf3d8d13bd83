using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;

namespace ServiceHub.Services.Agreements;

/// <summary>Writes an agreement for its events; the members are named as the fields of the contract's type <c>Agreement</c>.</summary>
internal static class AgreementJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    public static string Write(Agreement agreement)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            WriteTerms(writer, agreement);
            WriteLife(writer, agreement);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteTerms(Utf8JsonWriter writer, Agreement agreement)
    {
        writer.WriteString("id", agreement.Id);
        writer.WriteString("clientId", agreement.ClientId);
        writer.WriteString("dataSet", agreement.DataSet);
        writer.WriteString("purpose", agreement.Purpose);
        writer.WriteString("legalBasis", Name(agreement.LegalBasis));
        WriteText(writer, "legalReference", agreement.LegalReference);
        WriteText(writer, "title", agreement.Title);
        WriteText(writer, "controller", agreement.Controller);
        WriteList(writer, "scopes", agreement.Scopes);
        WriteList(writer, "fields", agreement.Fields);
        writer.WriteNumber("dailyQuota", agreement.DailyQuota);
        writer.WriteString("validFrom", agreement.ValidFrom.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("validTo", agreement.ValidTo.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("riskAssessment", agreement.RiskAssessment);
    }

    private static void WriteLife(Utf8JsonWriter writer, Agreement agreement)
    {
        writer.WriteString("state", Name(agreement.State));
        writer.WriteNumber("version", agreement.Version);
        writer.WriteString("createdAt", agreement.CreatedAt);
        writer.WriteString("createdBy", agreement.CreatedBy);
        WriteList(writer, "changedBy", agreement.ChangedBy);
        if (agreement is { ApprovedBy: { } approver, ApprovedAt: { } moment })
        {
            writer.WriteString("approvedBy", approver);
            writer.WriteString("approvedAt", moment);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("th", text.Th);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
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

    /// <summary>As the contract's enums are written.</summary>
    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
