using System.Text.Json.Serialization;

namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>How a list of numbers is handed to SQLite.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class MembershipJson : JsonSerializerContext;
