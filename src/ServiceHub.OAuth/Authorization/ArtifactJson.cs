using System.Text.Json.Serialization;

namespace ServiceHub.OAuth.Authorization;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuthorizationRequest))]
[JsonSerializable(typeof(LoginUnderWay))]
[JsonSerializable(typeof(ConsentUnderWay))]
[JsonSerializable(typeof(CitizenAuthorization))]
internal sealed partial class ArtifactJson : JsonSerializerContext;
