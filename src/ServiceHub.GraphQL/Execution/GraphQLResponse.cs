using System.Buffers;
using System.Text.Json;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A response, or one of a stream of them (specification, section 7.1). Disposing it gives its buffer back.</summary>
public abstract class GraphQLResponse : IDisposable
{
    internal GraphQLResponse()
    {
    }

    /// <summary>Writes the response as JSON; may be done several times.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <param name="extensions">
    /// What stands in it as <c>extensions</c> (specification, section 7.1): values that System.Text.Json can write. Null for nothing.
    /// </param>
    public abstract void WriteTo(IBufferWriter<byte> output, IReadOnlyDictionary<string, object?>? extensions = null);

    /// <inheritdoc/>
    public abstract void Dispose();

    private protected static void WriteExtensions(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> extensions)
    {
        json.WriteStartObject();
        foreach (var (key, value) in extensions)
        {
            json.WritePropertyName(key);
            JsonSerializer.Serialize(json, value);
        }
        json.WriteEndObject();
    }
}
