using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceHub.Adapters.File.Formats;

/// <summary>
/// A record's texts as the record store keeps them: JSON by field name, so that a layout that gains or reorders fields
/// does not misread what was loaded before. An instance writes for one load.
/// </summary>
internal sealed class FilePayload(FieldNames fields) : IDisposable
{
    // Thai stays three bytes a letter instead of six; the payload never becomes part of a page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _writer = new(new ArrayBufferWriter<byte>(1), Compact);

    public byte[] Write(FileRow row)
    {
        _bytes.ResetWrittenCount();
        _writer.Reset(_bytes);
        _writer.WriteStartObject();
        for (var i = 0; i < row.Texts.Length; i++)
        {
            if (row.Texts[i] is { } text)
            {
                _writer.WriteString(fields.Encoded[i], text);
            }
        }
        _writer.WriteEndObject();
        _writer.Flush();
        return _bytes.WrittenSpan.ToArray();
    }

    public void Dispose() => _writer.Dispose();

    /// <exception cref="JsonException">The payload was not written by this class.</exception>
    public static FileRow Read(FieldNames fields, ReadOnlySpan<byte> payload)
    {
        var texts = new string?[fields.All.Count];
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = fields.IndexOf(reader.GetString()!);
            reader.Read();
            if (index is { } known)
            {
                texts[known] = reader.GetString();
            }
        }
        return new FileRow(texts);
    }
}
