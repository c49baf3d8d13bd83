using System.Text.Json.Serialization;

namespace ServiceHub.OAuth.Authorization;

/// <summary>Writes what stands behind handles. What a client may look at (RFC 7662) has the names that it has in tokens.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuthorizationRequest))]
[JsonSerializable(typeof(LoginUnderWay))]
[JsonSerializable(typeof(ConsentUnderWay))]
[JsonSerializable(typeof(CitizenAuthorization))]
[JsonSerializable(typeof(string))]
internal sealed partial class ArtifactJson : JsonSerializerContext;
