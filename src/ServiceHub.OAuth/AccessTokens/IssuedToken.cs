namespace ServiceHub.OAuth.AccessTokens;

/// <summary>A token that was just signed.</summary>
internal sealed record IssuedToken(string Text, string TokenId, TimeSpan Lifetime)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => TokenId;
}
