using System.Text.Json.Serialization;

namespace ServiceHub.OAuth.Clients.Registry;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RegistryJson : JsonSerializerContext;
