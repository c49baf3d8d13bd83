using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest;

/// <summary>A request's JSON body, in which the text <c>{subjects}</c> stands for the array of the subjects' digits.</summary>
internal sealed class BodyTemplate
{
    public const string Form = "JSON that holds the text \"{subjects}\" exactly once";

    private const string Placeholder = "{subjects}";

    private readonly JsonNode _template;

    private BodyTemplate(JsonNode template) => _template = template;

    public static BodyTemplate? Create(JsonNode? template) =>
        template is not null && CountPlaceholders(template) == 1 ? new BodyTemplate(template) : null;

    public byte[] Render(IReadOnlyList<NationalId> subjects)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            Write(writer, _template, subjects);
        }
        return body.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node, IReadOnlyList<NationalId> subjects)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value, subjects);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item, subjects);
                }
                writer.WriteEndArray();
                break;
            case JsonValue value when IsPlaceholder(value):
                WriteSubjects(writer, subjects);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteSubjects(Utf8JsonWriter writer, IReadOnlyList<NationalId> subjects)
    {
        writer.WriteStartArray();
        foreach (var subject in subjects)
        {
            writer.WriteStringValue(subject.Digits);
        }
        writer.WriteEndArray();
    }

    private static int CountPlaceholders(JsonNode? node) => node switch
    {
        JsonObject members => members.Sum(member => CountPlaceholders(member.Value)),
        JsonArray items => items.Sum(CountPlaceholders),
        JsonValue value when IsPlaceholder(value) => 1,
        _ => 0,
    };

    private static bool IsPlaceholder(JsonValue value) => value.TryGetValue<string>(out var text) && text == Placeholder;
}
