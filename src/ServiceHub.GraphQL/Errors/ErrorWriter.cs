using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceHub.GraphQL.Errors;

/// <summary>Writes errors as section 7.1.7 of the specification shapes them.</summary>
public static class ErrorWriter
{
    // The response is JSON of its own media type, never a part of HTML; relaxed escaping keeps Thai readable and short.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes errors as a JSON array, for a host that has no whole response to put them in.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <param name="errors">The errors.</param>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(json, errors);
    }

    internal static void Write(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            Write(json, error);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error.Message);
        WriteLocations(json, error);
        if (error.Path is not null)
        {
            json.WritePropertyName("path"u8);
            WritePath(json, error.Path);
        }
        WriteExtensions(json, error);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, GraphQLError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }
        json.WriteStartArray("locations"u8);
        foreach (var location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes response names and list indexes.</summary>
    internal static void WritePath(Utf8JsonWriter json, IReadOnlyList<object> path)
    {
        json.WriteStartArray();
        foreach (var step in path)
        {
            if (step is int index)
            {
                json.WriteNumberValue(index);
            }
            else
            {
                json.WriteStringValue((string)step);
            }
        }
        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, error.Code);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (key != "code")
            {
                json.WritePropertyName(key);
                JsonSerializer.Serialize(json, value);
            }
        }
        json.WriteEndObject();
    }
}
