using System.Text.Json.Serialization;

namespace ServiceHub.Sandbox.Agencies;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SandboxManifest))]
internal sealed partial class SandboxJson : JsonSerializerContext;
