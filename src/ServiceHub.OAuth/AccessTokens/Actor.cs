using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Who acts (RFC 8693 §4.1, the claim <c>act</c>): a portal for its citizen, or an officer for an organisation.</summary>
/// <param name="Subject">The portal's client id, or the officer's id within the organisation.</param>
public sealed record Actor(string Subject)
{
    internal const string NameMember = "name";
    internal const string OfficeMember = "office";
    internal const string RoleMember = "role";

    /// <summary>The officer's name; null for a portal.</summary>
    public string? Name { get; init; }

    /// <summary>The officer's office; null for a portal.</summary>
    public string? Office { get; init; }

    /// <summary>The officer's role; null for a portal.</summary>
    public string? Role { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(ClaimNames.Actor);
        writer.WriteString(ClaimNames.Subject, Subject);
        ReadOnlySpan<(string Member, string? Value)> statements = [(NameMember, Name), (OfficeMember, Office), (RoleMember, Role)];
        foreach (var (member, value) in statements)
        {
            if (value is not null)
            {
                writer.WriteString(member, value);
            }
        }
        writer.WriteEndObject();
    }
}
