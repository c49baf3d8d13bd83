using System.Globalization;
using System.Text;
using System.Text.Json;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Rest.Answers;

/// <summary>A JSON pointer (RFC 6901); as a value's path it reads texts, numbers and booleans.</summary>
internal sealed class JsonPointer : IValuePath<JsonElement>
{
    public const string Form = "a JSON pointer (RFC 6901), such as /person/0/name";

    private readonly Step[] _steps;

    private JsonPointer(Step[] steps, string text) => (_steps, Text) = (steps, text);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>One step: a member's name as it stands in the answer, and the index that it is in an array, else -1.</summary>
    private readonly record struct Step(byte[] Name, int Index);

    public static bool TryParse(string text, out JsonPointer pointer)
    {
        pointer = new JsonPointer([], "");
        if (!text.StartsWith('/') || HasLooseTilde(text))
        {
            return false;
        }
        // RFC 6901, section 4: ~1 first, so that ~01 becomes ~1 and not a slash.
        pointer = new JsonPointer([.. text[1..].Split('/')
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Select(step => new Step(Encoding.UTF8.GetBytes(step), IndexOf(step)))], text);
        return true;
    }

    public static bool TryParsePath(string text, out IValuePath<JsonElement> path)
    {
        var parsed = TryParse(text, out var pointer);
        path = pointer;
        return parsed;
    }

    /// <summary>The element that the pointer names, or null.</summary>
    public JsonElement? Find(JsonElement root)
    {
        var current = root;
        foreach (var step in _steps)
        {
            if (!TryStep(ref current, step))
            {
                return null;
            }
        }
        return current;
    }

    public bool TryRead(JsonElement row, out string? text)
    {
        text = null;
        switch (Find(row))
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return true;
            case { ValueKind: JsonValueKind.String } value:
                return TryGetString(value, out text);
            case { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value:
                text = value.GetRawText();
                return true;
            default:
                return false;
        }
    }

    private static bool TryStep(ref JsonElement current, Step step)
    {
        if (current.ValueKind == JsonValueKind.Object)
        {
            return current.TryGetProperty(step.Name, out current);
        }
        if (current.ValueKind != JsonValueKind.Array || step.Index < 0 || step.Index >= current.GetArrayLength())
        {
            return false;
        }
        current = current[step.Index];
        return true;
    }

    private static int IndexOf(string step) =>
        (step is "0" || (step.Length > 0 && step[0] != '0'))
        && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    /// <summary>An escaped half of a surrogate pair is valid JSON and no text.</summary>
    private static bool TryGetString(JsonElement value, out string? text)
    {
        try
        {
            text = value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static bool HasLooseTilde(string text)
    {
        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
            {
                return true;
            }
        }
        return false;
    }
}
