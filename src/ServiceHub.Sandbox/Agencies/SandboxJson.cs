using System.Text.Json.Serialization;

namespace ServiceHub.Sandbox.Agencies;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SandboxManifest))]
[JsonSerializable(typeof(IReadOnlyList<PersonaEntry>))]
internal sealed partial class SandboxJson : JsonSerializerContext;
