using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// Records of one shape as compact JSON in UTF-8, for keeping them: a list of the shape's mark and then one value a field, each
/// read back exactly as it was. The mark tells the shapes of a manifest's versions apart; that a version converts a field otherwise
/// without changing the shape is for the keeper to tell. One instance serves all calls.
/// </summary>
/// <remarks>What it writes holds personal data in clear; who keeps it encrypts it.</remarks>
public sealed class RecordJson
{
    private const int MarkBytes = 12;

    // Thai letters as themselves: the bytes go to no browser.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly RecordShape _shape;
    private readonly string _mark;
    private readonly ValueJson[] _values;

    /// <summary>The JSON of records of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ArgumentException">A field's type is none that a mapping yields.</exception>
    public RecordJson(RecordShape shape)
    {
        _shape = shape;
        _mark = Mark(shape);
        _values = [.. shape.Fields.Select(field => ValueJsons.Find(field.Type)
            ?? throw new ArgumentException($"The field {field.Name} has a type that has no JSON.", nameof(shape)))];
    }

    /// <summary>Writes a record.</summary>
    /// <param name="record">A record of the shape.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentException">The record has not as many values as the shape has fields.</exception>
    /// <exception cref="InvalidCastException">A value is not of its field's type.</exception>
    public void Write(AgencyRecord record, IBufferWriter<byte> output)
    {
        if (record.Values.Count != _values.Length)
        {
            throw new ArgumentException("The record is of another shape.", nameof(record));
        }
        using var writer = new Utf8JsonWriter(output, Compact);
        writer.WriteStartArray();
        writer.WriteStringValue(_mark);
        for (var i = 0; i < _values.Length; i++)
        {
            if (record.Values[i] is { } value)
            {
                _values[i].Write(writer, value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
        writer.WriteEndArray();
    }

    /// <summary>Reads a record.</summary>
    /// <param name="json">What was written.</param>
    /// <returns>The record; null when this is no record of the shape.</returns>
    public AgencyRecord? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or a text in it that is no Unicode.
            return null;
        }
    }

    private AgencyRecord? Read(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray
            || !reader.Read() || reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(_mark))
        {
            return null;
        }
        var values = new object?[_values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!reader.Read())
            {
                return null;
            }
            values[i] = reader.TokenType == JsonTokenType.Null ? null : _values[i].Read(ref reader);
            if (values[i] is null ? reader.TokenType != JsonTokenType.Null || _shape.Fields[i].Required : !IsListed(_shape.Fields[i], values[i]!))
            {
                return null;
            }
        }
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray && !reader.Read() ? new AgencyRecord(_shape, values) : null;
    }

    private static bool IsListed(RecordField field, object value) => field.Codes is null || value switch
    {
        string code => field.Codes.Contains(code),
        IReadOnlyList<string> codes => codes.All(field.Codes.Contains),
        _ => true,
    };

    private static string Mark(RecordShape shape)
    {
        var text = new StringBuilder();
        foreach (var field in shape.Fields)
        {
            var codes = string.Join(',', field.Codes?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>());
            text.Append(field.Name).Append(' ').Append(field.Type).Append(' ').Append(field.Required).Append(' ').Append(codes).Append('\n');
        }
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(..MarkBytes));
    }
}
