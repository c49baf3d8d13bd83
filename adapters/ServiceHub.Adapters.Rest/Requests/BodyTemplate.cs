using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>
/// A request's JSON body. The text <c>{subjects}</c> stands for the array of the subjects' digits, <c>{page}</c> alone for a number;
/// other placeholders stand inside texts. A member that nothing can be told for, such as the first page's cursor, is left out.
/// </summary>
internal sealed class BodyTemplate
{
    private readonly JsonNode _template;
    private readonly Dictionary<JsonNode, TextTemplate> _texts = new(ReferenceEqualityComparer.Instance);

    private BodyTemplate(JsonNode template)
    {
        _template = template;
        Collect(template);
    }

    public bool Holds(string placeholder) => _texts.Values.Any(text => text.Placeholders.Contains(placeholder));

    /// <summary>The body of the manifest, or null after a report.</summary>
    public static BodyTemplate? Read(AdapterPlan plan, Placeholders placeholders)
    {
        var section = plan.Options;
        if (section.Json("body") is not { } json)
        {
            return null;
        }
        var body = new BodyTemplate(json);
        if (body._texts.Values.Any(text => Placeholders.FindStray(text, placeholders.InBody) is not null))
        {
            section.Report("body", "The body names what is not told here.", Placeholders.Describe(placeholders.InBody));
            return null;
        }
        var asked = body._texts.Values.SelectMany(text => text.Placeholders)
            .Where(name => name is Placeholders.Subject or Placeholders.Subjects).ToList();
        var lists = body._texts.Values.Count(text => text.Is(Placeholders.Subjects));
        var isOne = asked.Count > 0 && asked.All(name => name == Placeholders.Subject);
        if (!isOne && !(asked.Count == 1 && lists == 1))
        {
            section.Report("body", "The body does not say where the subjects go.",
                "Write JSON that holds the text \"{subjects}\" exactly once, or {subject} where the agency is asked about one at a time.");
            return null;
        }
        if (isOne && plan.Manifest.BatchSize > 1)
        {
            plan.Operation.Report("batchSize", "The body has a place for one subject only.", "Write 1.");
            return null;
        }
        return body;
    }

    public byte[] Render(RestCall call)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            Write(writer, _template, call);
        }
        return body.ToArray();
    }

    private void Write(Utf8JsonWriter writer, JsonNode? node, RestCall call)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members.Where(member => !IsLeftOut(member.Value, call)))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value, call);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items.Where(item => !IsLeftOut(item, call)))
                {
                    Write(writer, item, call);
                }
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                if (_texts.TryGetValue(node, out var text))
                {
                    WriteText(writer, text, call);
                }
                else
                {
                    node.WriteTo(writer);
                }
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter writer, TextTemplate text, RestCall call)
    {
        if (text.Is(Placeholders.Subjects))
        {
            WriteSubjects(writer, call.Subjects);
        }
        else if (text.Is(Placeholders.Page))
        {
            writer.WriteNumberValue(call.Page.Number);
        }
        else
        {
            writer.WriteStringValue(text.Render(call));
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

    private bool IsLeftOut(JsonNode? node, RestCall call) =>
        call.Page.Cursor is null && node is not null && _texts.TryGetValue(node, out var text)
        && text.Placeholders.Contains(Placeholders.Cursor);

    /// <summary>Finds the texts in which something is to be filled in.</summary>
    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                members.ToList().ForEach(member => Collect(member.Value));
                break;
            case JsonArray items:
                items.ToList().ForEach(Collect);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                var template = TextTemplate.Parse(text);
                if (template.Placeholders.Any())
                {
                    _texts.Add(value, template);
                }
                break;
        }
    }
}
