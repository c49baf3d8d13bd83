using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Rest.Answers;
using ServiceHub.Adapters.Samples;

namespace ServiceHub.Adapters.Rest.Samples;

/// <summary>A JSON answer in its values, which know what the manifest says of them.</summary>
internal sealed class JsonSample : ISample
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode? _root;
    private readonly Dictionary<string, SampleValue> _values = new(StringComparer.Ordinal);

    public JsonSample(JsonElement answer, AnswerOptions options, RecordMapping mapping)
    {
        _root = JsonSerializer.SerializeToNode(answer, Readable);
        Collect("", _root, _ => { });
        Find(options.AsOf?.Text)?.Keep();
        foreach (var record in Records(answer, options.Records))
        {
            if (options.Unknown is { } unknown && Find(record + unknown.At.Text) is { } mark && unknown.Values.Contains(mark.Original))
            {
                mark.Keep();
            }
            foreach (var text in mapping.Texts)
            {
                Find(record + text.Expression)?.Map(text);
            }
        }
    }

    public IReadOnlyList<SampleValue> Values => [.. _values.Values];

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(_root, Readable);

    private SampleValue? Find(string? pointer) => pointer is null ? null : _values.GetValueOrDefault(pointer);

    private static IEnumerable<string> Records(JsonElement answer, JsonPointer? pointer)
    {
        var path = pointer?.Text ?? "";
        return (pointer is null ? answer : pointer.Find(answer)) is { ValueKind: JsonValueKind.Array } list
            ? Enumerable.Range(0, list.GetArrayLength()).Select(index => string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"))
            : [path];
    }

    private void Collect(string path, JsonNode? node, Action<JsonNode> replace)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    Collect($"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", value, other => members[name] = other);
                }
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var place = i;
                    Collect(string.Create(CultureInfo.InvariantCulture, $"{path}/{place}"), items[place], other => items[place] = other);
                }
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _values.Add(path, new SampleValue(value.GetValue<string>(), text => replace(JsonValue.Create(text))));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                _values.Add(path, new SampleValue(value.ToJsonString(), text => replace(JsonNode.Parse(text)!), isNumber: true));
                break;
        }
    }
}
