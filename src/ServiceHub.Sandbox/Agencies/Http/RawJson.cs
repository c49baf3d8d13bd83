using System.Text.Json.Serialization;

namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>A document that is JSON already.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(string Text);
