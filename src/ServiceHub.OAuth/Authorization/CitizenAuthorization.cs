using System.Text.Json.Serialization;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Authorization;

/// <summary>What a citizen has consented to: behind a code first, and behind the refresh tokens that come of it.</summary>
internal sealed record CitizenAuthorization
{
    public required string ClientId { get; init; }

    /// <summary>By the id of the portal's organisation.</summary>
    [JsonPropertyName(ClaimNames.Subject)]
    public required string CitizenId { get; init; }

    /// <summary>Scopes with one space between them.</summary>
    [JsonPropertyName(ClaimNames.Scope)]
    public required string Scopes { get; init; }

    public string? Purpose { get; init; }

    /// <summary>When it ends, however often it was refreshed.</summary>
    public required DateTimeOffset Ends { get; init; }

    /// <summary>The thumbprint of the key or certificate whose holder alone goes on; null for none.</summary>
    public string? BoundTo { get; init; }

    /// <summary>Of a code only: where the citizen was sent back to.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Of a code only: S256 (RFC 7636 §4.2).</summary>
    public string? CodeChallenge { get; init; }

    /// <summary>Without the citizen.</summary>
    public override string ToString() => ClientId;
}
