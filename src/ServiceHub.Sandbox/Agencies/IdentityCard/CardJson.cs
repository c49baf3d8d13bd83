using System.Text.Json.Serialization;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CardQuery))]
[JsonSerializable(typeof(CardAnswer))]
[JsonSerializable(typeof(CardError))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class CardJson : JsonSerializerContext;
