using System.Buffers;
using System.Text.Json;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A response, or one of a stream of them (specification, section 7.1). Disposing it gives its buffer back.</summary>
public abstract class GraphQLResponse : IDisposable
{
    internal GraphQLResponse()
    {
    }

    /// <summary>What the host adds; null for nothing.</summary>
    internal IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>Writes the response as JSON.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <inheritdoc/>
    public abstract void Dispose();

    private protected void WriteExtensions(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (key, value) in Extensions!)
        {
            json.WritePropertyName(key);
            JsonSerializer.Serialize(json, value);
        }
        json.WriteEndObject();
    }
}
