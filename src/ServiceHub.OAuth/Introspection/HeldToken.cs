using System.Text.Json;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Introspection;

/// <summary>A token of this server that somebody holds and that has not expired.</summary>
/// <param name="ClientId">To whom it was issued.</param>
/// <param name="TokenId">Its <c>jti</c>; null for a refresh token.</param>
/// <param name="Expires">Until when it opens something.</param>
/// <param name="Claims">What it says, or what is kept for it.</param>
/// <param name="Artifact">What is kept for it; null when it says all by itself.</param>
internal sealed record HeldToken(string ClientId, string? TokenId, DateTimeOffset Expires, JsonElement Claims, Artifact? Artifact)
{
    public bool IsAccessToken => Artifact?.Kind != ArtifactKind.RefreshToken;

    /// <summary>Without what it opens.</summary>
    public override string ToString() => nameof(HeldToken);
}
