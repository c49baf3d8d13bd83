using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>A line of <c>personas.json</c>, for whoever tries the hub out; without a national ID for those who have none.</summary>
internal sealed record PersonaEntry(string Key, string? NationalId, LocalizedText Name, string Why, string WhyTh)
{
    // People read this file, so Thai stays Thai.
    private static readonly SandboxJson Json = new(new JsonSerializerOptions(SandboxJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static void WriteAll(string path, IReadOnlyList<Persona> personas)
    {
        IReadOnlyList<PersonaEntry> entries = [.. personas.Select(Of)];
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(entries, Json.IReadOnlyListPersonaEntry));
    }

    private static PersonaEntry Of(Persona persona) => new(
        persona.Key, persona.Person.NationalId?.Digits, persona.Person.Name.Full, persona.Why.En!, persona.Why.Th!);
}
