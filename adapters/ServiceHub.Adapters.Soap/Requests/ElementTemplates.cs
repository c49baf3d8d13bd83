using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>
/// Elements as a manifest writes them: an object of names, in the order that they are sent in, each with a text, a placeholder or
/// another object. A name without a prefix is in no namespace.
/// </summary>
internal static class ElementTemplates
{
    /// <summary>The elements at a key, or null after a report.</summary>
    public static IReadOnlyList<ElementTemplate>? Read(
        ManifestSection section, string key, SoapNames names, IReadOnlyList<string> placeholders)
    {
        var problems = new List<string>();
        var json = section.Json(key);
        var elements = json is JsonObject members ? ReadAll(members, names, placeholders, problems) : [];
        if (json is not null && (elements.Count == 0 || problems.Count > 0))
        {
            section.Report(key, $"These are no elements that can be sent{string.Concat(problems.Distinct().Select(problem => $": {problem}"))}.",
                $"Write {SoapNames.Form}, each with a text, an object of elements, or one of "
                + $"{string.Join(", ", placeholders.Select(placeholder => $"{{{placeholder}}}"))}; {{organisation}} needs \"tellsOrganisation\": true.");
            return null;
        }
        return json is null ? null : elements;
    }

    private static List<ElementTemplate> ReadAll(
        JsonObject members, SoapNames names, IReadOnlyList<string> placeholders, List<string> problems)
    {
        var elements = new List<ElementTemplate>();
        foreach (var (name, value) in members)
        {
            if (!names.TryParseOpen(name, out var qualified))
            {
                problems.Add("a name has not the form of one");
                continue;
            }
            switch (value)
            {
                case JsonObject inner:
                    elements.Add(ElementTemplate.Of(qualified, ReadAll(inner, names, placeholders, problems)));
                    break;
                case JsonValue text when text.TryGetValue<string>(out var literal) && !literal.AsSpan().ContainsAny('{', '}') && SoapEnvelope.CanHold(literal):
                    elements.Add(new ElementTemplate(qualified, literal, null, []));
                    break;
                case JsonValue text when text.TryGetValue<string>(out var braced) && Unbrace(braced) is { } placeholder && placeholders.Contains(placeholder):
                    elements.Add(ElementTemplate.Of(qualified, placeholder));
                    break;
                default:
                    problems.Add("an element holds what is not told here");
                    break;
            }
        }
        return elements;
    }

    /// <summary>The name in a text that is one placeholder and nothing else; null for others.</summary>
    public static string? Unbrace(string text) => text is ['{', .. var name, '}'] ? name : null;
}
