using System.Collections.Concurrent;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>
/// Tokens that were found valid, until they expire, so that a signature is verified once. In two generations of bounded size:
/// when the newer is full, the older goes, and what is still asked for moves up.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider time)
{
    public const int GenerationSize = 50_000;

    private volatile ConcurrentDictionary<TokenHash, AccessTokenPrincipal> _newer = new();
    private volatile ConcurrentDictionary<TokenHash, AccessTokenPrincipal> _older = new();

    public AccessTokenPrincipal? Find(TokenHash token)
    {
        if (!_newer.TryGetValue(token, out var principal))
        {
            if (!_older.TryGetValue(token, out principal))
            {
                return null;
            }
            Add(token, principal);
        }
        // By the letter and without the skew: the validator then tells how long ago it expired.
        return time.GetUtcNow() < principal.Expires ? principal : null;
    }

    public void Add(TokenHash token, AccessTokenPrincipal principal)
    {
        // ConcurrentDictionary.Count takes every lock, so it is asked only when something new comes.
        if (_newer.TryAdd(token, principal) && _newer.Count > GenerationSize)
        {
            (_older, _newer) = (_newer, new());
        }
    }
}
