using System.Text.Json.Serialization;

namespace ServiceHub.OAuth.Metadata;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AuthorizationServerMetadata))]
[JsonSerializable(typeof(PublicKeySet))]
internal sealed partial class MetadataJson : JsonSerializerContext;
