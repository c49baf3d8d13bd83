using System.Buffers;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>
/// A response after the first one: what is newly pending, data and items that have come, and what is complete with them
/// (incremental delivery, as the reference implementation shapes it).
/// </summary>
internal sealed class IncrementalPayload : GraphQLResponse
{
    private readonly List<Entry> _entries = [];
    private readonly List<(string Id, IReadOnlyList<GraphQLError> Errors)> _completed = [];
    private readonly List<IDisposable> _buffers = [];

    public List<PendingResult> Pending { get; } = [];

    public bool HasNext { get; set; }

    public bool IsEmpty => Pending.Count + _entries.Count + _completed.Count == 0;

    /// <param name="target">The fragment that carries the data.</param>
    /// <param name="part">The data, at the fragment's path or below it.</param>
    public void AddData(PendingResult target, DeferredPart part)
    {
        _entries.Add(new Entry(target.Id!, part.Path[target.Path.Length..], part.Data!, part.Errors, IsList: false));
        _buffers.Add(part.Data!);
    }

    public void AddItems(PendingResult target, ResponseBuffer items, IReadOnlyList<GraphQLError> errors)
    {
        _entries.Add(new Entry(target.Id!, [], items, errors, IsList: true));
        _buffers.Add(items);
    }

    public void Complete(PendingResult target, IReadOnlyList<GraphQLError> errors)
    {
        target.IsClosed = true;
        _completed.Add((target.Id!, errors));
    }

    public static void WritePending(Utf8JsonWriter json, IReadOnlyList<PendingResult> pending)
    {
        json.WriteStartArray();
        foreach (var result in pending)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, result.Id);
            json.WritePropertyName("path"u8);
            ErrorWriter.WritePath(json, result.Path);
            if (result.Label is not null)
            {
                json.WriteString("label"u8, result.Label);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public override void WriteTo(IBufferWriter<byte> output, IReadOnlyDictionary<string, object?>? extensions = null)
    {
        using var json = new Utf8JsonWriter(output, ErrorWriter.Options);
        json.WriteStartObject();
        if (Pending.Count > 0)
        {
            json.WritePropertyName("pending"u8);
            WritePending(json, Pending);
        }
        if (_entries.Count > 0)
        {
            json.WriteStartArray("incremental"u8);
            _entries.ForEach(entry => Write(json, entry));
            json.WriteEndArray();
        }
        if (_completed.Count > 0)
        {
            json.WriteStartArray("completed"u8);
            _completed.ForEach(completed => Write(json, completed.Id, completed.Errors));
            json.WriteEndArray();
        }
        json.WriteBoolean("hasNext"u8, HasNext);
        if (extensions is not null)
        {
            json.WritePropertyName("extensions"u8);
            WriteExtensions(json, extensions);
        }
        json.WriteEndObject();
    }

    public override void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        if (entry.SubPath.Length > 0)
        {
            json.WritePropertyName("subPath"u8);
            ErrorWriter.WritePath(json, entry.SubPath);
        }
        WriteErrors(json, entry.Errors);
        json.WritePropertyName(entry.IsList ? "items"u8 : "data"u8);
        json.WriteRawValue(entry.Json.Written, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string id, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        WriteErrors(json, errors);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            json.WritePropertyName("errors"u8);
            ErrorWriter.Write(json, errors);
        }
    }

    private sealed record Entry(string Id, object[] SubPath, ResponseBuffer Json, IReadOnlyList<GraphQLError> Errors, bool IsList);
}
