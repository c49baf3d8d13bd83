using System.Buffers;
using System.Text.Json;

namespace ServiceHub.Adapters.Mapping;

/// <summary>Writes the values of one type to JSON and reads them back.</summary>
/// <param name="Write">Writes a value.</param>
/// <param name="Read">Reads the value on whose first token the reader stands, up to its last; null when it is none.</param>
internal sealed record ValueJson(Action<Utf8JsonWriter, object> Write, ValueJson.Reading Read)
{
    public delegate object? Reading(ref Utf8JsonReader reader);

    /// <summary>Values that are written as a text.</summary>
    public static ValueJson OfText<T>(Func<T, string> write, Func<string, object?> read)
        where T : notnull => new(
        (writer, value) => writer.WriteStringValue(write((T)value)),
        (ref reader) => reader.TokenType == JsonTokenType.String ? read(reader.GetString()!) : null);

    /// <summary>Values that are written as a list of texts, each of which may be missing.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="count">How many texts a value has; null when that differs.</param>
    /// <param name="write">The texts.</param>
    /// <param name="read">The value, or null when the texts are none.</param>
    public static ValueJson OfTexts<T>(int? count, Func<T, IReadOnlyList<string?>> write, Func<string?[], object?> read)
        where T : notnull => new(
        (writer, value) => WriteTexts(writer, write((T)value)),
        (ref reader) => ReadTexts(ref reader) is { } texts && (count is null || texts.Length == count) ? read(texts) : null);

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string?> texts)
    {
        writer.WriteStartArray();
        for (var i = 0; i < texts.Count; i++)
        {
            writer.WriteStringValue(texts[i]);
        }
        writer.WriteEndArray();
    }

    private static string?[]? ReadTexts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }
        var texts = new ArrayBufferWriter<string?>(4);
        while (reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            texts.Write([reader.GetString()]);
        }
        return reader.TokenType == JsonTokenType.EndArray ? texts.WrittenSpan.ToArray() : null;
    }
}
