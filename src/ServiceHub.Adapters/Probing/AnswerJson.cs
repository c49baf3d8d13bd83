using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Probing;

/// <summary>A mapped answer as JSON that people read: by field name, texts of two languages and the like by part, money in satang.</summary>
public static class AnswerJson
{
    // Thai letters as themselves: the bytes go to no browser.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>JSON in UTF-8: what it is, as of when, and the records or the failure.</returns>
    public static byte[] Write(AgencyAnswer answer)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            Write(writer, answer);
        }
        return json.ToArray();
    }

    /// <summary>Writes an answer into a document.</summary>
    /// <param name="writer">The document.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(Utf8JsonWriter writer, AgencyAnswer answer)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", answer.Failure is not null ? "failed" : answer.Record is null ? "not found" : "found");
        if (answer.AsOf is { } asOf)
        {
            writer.WriteString("asOf", asOf);
        }
        if (answer.Failure is { } failure)
        {
            writer.WriteString("code", failure.Code.ToString());
            writer.WriteString("origin", failure.Origin.ToString());
            writer.WriteString("detail", failure.Detail);
        }
        if (answer.Records.Count > 0)
        {
            writer.WriteStartArray("records");
            foreach (var record in answer.Records)
            {
                Write(writer, record);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AgencyRecord record)
    {
        writer.WriteStartObject();
        for (var i = 0; i < record.Values.Count; i++)
        {
            writer.WritePropertyName(record.Shape.Fields[i].Name);
            Write(writer, record.Shape.Fields[i], record.Values[i]);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RecordField field, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (Parts(value) is { } parts)
        {
            writer.WriteStartObject();
            foreach (var (name, text) in parts.Where(part => part.Text is not null))
            {
                writer.WriteString(name, text);
            }
            writer.WriteEndObject();
        }
        else
        {
            ValueJsons.Find(field.Type)!.Write(writer, value);
        }
    }

    /// <summary>The parts of a value that has some; else null.</summary>
    private static IReadOnlyList<(string Name, string? Text)>? Parts(object value) => value switch
    {
        LocalizedText text => [("th", text.Th), ("en", text.En)],
        Coding coding => [("code", coding.Code), ("th", coding.Display.Th), ("en", coding.Display.En)],
        PersonNameParts name => [("title", name.Title), ("given", name.Given), ("middle", name.Middle), ("family", name.Family)],
        PostalAddress address =>
        [
            ("lineTh", address.Line?.Th), ("lineEn", address.Line?.En), ("subdistrictTh", address.Subdistrict?.Th),
            ("subdistrictEn", address.Subdistrict?.En), ("districtTh", address.District?.Th), ("districtEn", address.District?.En),
            ("provinceTh", address.Province?.Th), ("provinceEn", address.Province?.En), ("code", address.Code?.Digits),
            ("postalCode", address.PostalCode?.Digits),
        ],
        _ => null,
    };
}
