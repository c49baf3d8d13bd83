using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Grants;

/// <summary>What a token request is answered with (RFC 6749 §5.1).</summary>
/// <param name="AccessToken">The access token.</param>
internal sealed record GrantedTokens(IssuedToken AccessToken)
{
    /// <summary>By which the authorization goes on; null when it ends with the access token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>What the access token is, where the grant has it said (RFC 8693 §2.2.1).</summary>
    public string? IssuedTokenType { get; init; }

    /// <summary>Without the tokens.</summary>
    public override string ToString() => nameof(GrantedTokens);
}
