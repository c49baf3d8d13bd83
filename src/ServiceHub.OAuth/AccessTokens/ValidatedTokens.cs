namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Tokens that were found valid, until they expire, so that a signature is verified once.</summary>
internal sealed class ValidatedTokens(TimeProvider time)
{
    public const int GenerationSize = 50_000;

    private readonly RecentlyUsed<TokenHash, AccessTokenPrincipal> _tokens = new(GenerationSize);

    /// <summary>By the letter and without the skew: the validator then tells how long ago it expired.</summary>
    public AccessTokenPrincipal? Find(TokenHash token) =>
        _tokens.Find(token) is { } principal && time.GetUtcNow() < principal.Expires ? principal : null;

    public void Add(TokenHash token, AccessTokenPrincipal principal) => _tokens.Add(token, principal);
}
