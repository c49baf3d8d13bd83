using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Notices;

/// <summary>An agency tells that its records of people changed, or of all.</summary>
/// <param name="Subjects">Whose records; null stands for everybody's.</param>
public sealed record ChangeNotice(IReadOnlyList<NationalId>? Subjects)
{
    /// <summary>How many people one notice may name.</summary>
    public const int MostSubjects = 10_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>
    /// Reads <c>{ "type": "records.changed", "timestamp": ..., "data": { "nationalIds": [...] } }</c>; <c>"everybody": true</c> in
    /// place of the numbers tells of all.
    /// </summary>
    /// <param name="body">UTF-8.</param>
    /// <param name="notice">The notice, when the answer is true.</param>
    /// <param name="problem">What is wrong and what to do, else; it holds nothing of what came.</param>
    /// <returns>Whether it is a notice.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out ChangeNotice? notice, [NotNullWhen(false)] out string? problem)
    {
        (notice, problem) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            problem = Read(document.RootElement, out notice);
        }
        catch (JsonException)
        {
            problem = "The body is not JSON, or names a member twice.";
        }
        return notice is not null;
    }

    private static string? Read(JsonElement root, out ChangeNotice? notice)
    {
        notice = null;
        if (root.ValueKind != JsonValueKind.Object || !Is(root, "type", JsonValueKind.String, out var type) || !type.ValueEquals("records.changed"u8))
        {
            return "The type is none that the hub knows: send records.changed.";
        }
        if (!Is(root, "data", JsonValueKind.Object, out var data))
        {
            return "There is no data: send { \"nationalIds\": [...] } or { \"everybody\": true } in it.";
        }
        var named = Is(data, "nationalIds", JsonValueKind.Array, out var numbers);
        if (Is(data, "everybody", JsonValueKind.True, out _))
        {
            notice = named ? null : new ChangeNotice(Subjects: null);
            return named ? "The notice tells of everybody and names people as well: send one of them." : null;
        }
        if (!named || numbers.GetArrayLength() is 0 or > MostSubjects)
        {
            return $"There are no national IDs, or more than {MostSubjects}: send them in data.nationalIds, or \"everybody\": true in data.";
        }
        var subjects = new List<NationalId>(numbers.GetArrayLength());
        foreach (var number in numbers.EnumerateArray())
        {
            if (number.ValueKind != JsonValueKind.String || !NationalId.TryParse(number.GetString(), out var subject, out _))
            {
                return $"data.nationalIds[{subjects.Count}] is no national ID: send 13 digits with a right check digit.";
            }
            subjects.Add(subject);
        }
        notice = new ChangeNotice(subjects);
        return null;
    }

    private static bool Is(JsonElement element, string name, JsonValueKind kind, out JsonElement value) =>
        element.TryGetProperty(name, out value) && value.ValueKind == kind;
}
