using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceHub.Adapters.File.Layout;

/// <summary>
/// A detail line's texts as the record store keeps them: JSON by field name, so that a layout that gains or reorders fields
/// does not misread what was loaded before.
/// </summary>
internal static class FilePayload
{
    // Thai stays three bytes a letter instead of six; the payload never becomes part of a page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(LineLayout layout, FileRow row)
    {
        using var payload = new MemoryStream();
        using (var writer = new Utf8JsonWriter(payload, Compact))
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Texts.Length; i++)
            {
                writer.WriteString(layout.Names[i], row.Texts[i]);
            }
            writer.WriteEndObject();
        }
        return payload.ToArray();
    }

    /// <exception cref="JsonException">The payload was not written by this class.</exception>
    public static FileRow Read(LineLayout layout, ReadOnlySpan<byte> payload)
    {
        var texts = new string?[layout.Names.Count];
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = layout.IndexOf(reader.GetString()!);
            reader.Read();
            if (index is not null)
            {
                texts[index.Value] = reader.GetString();
            }
        }
        return new FileRow(texts);
    }
}
