using ServiceHub.OAuth.AccessTokens.Checks;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Judges the access tokens that come to the hub's API (RFC 9068 §4).</summary>
/// <param name="keys">Verifies; must be loaded before the first token.</param>
/// <param name="issuer">The hub's public address.</param>
/// <param name="time">The clock.</param>
public sealed class AccessTokenValidator(SigningKeys keys, IssuerAddress issuer, TimeProvider time)
{
    /// <summary>How far two machines' clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<IAccessTokenCheck> _form =
    [
        new TextIsBounded(),
        new TextIsThreeSegments(),
        new HeaderIsStrictJson(),
        new AlgorithmIsEs256(),
        new TypeIsAccessToken(),
        new NothingIsCritical(),
        new KeyIsKnown(keys),
        new ClaimsAreStrictJson(),
        new ClaimsAreOfTheirKind(),
    ];

    private readonly TokenLibrary _library = new(issuer);

    private readonly IReadOnlyList<IAccessTokenCheck> _claims =
    [
        new IssuerIsTheHub(issuer),
        new AudienceIsTheHub(issuer),
        new IsNotExpired(),
        new IsNotFromTheFuture(),
        new HasBegun(),
        new HasTokenId(),
        new HasClient(),
        new SubjectIsTheClient(),
        new HasOrganisation(),
        new ScopeIsReadable(),
    ];

    /// <summary>Judges a token.</summary>
    /// <param name="token">What stands behind <c>Bearer</c>; any text.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The principal, or the one cause of the refusal. No token makes it throw; a store of keys that does not answer does.</returns>
    public async ValueTask<TokenValidation> ValidateAsync(string token, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await keys.RefreshAsync(cancellation);
        var tested = new TokenUnderTest(token, time.GetUtcNow());
        if (FirstFailure(_form, tested) is { } malformed)
        {
            return new TokenValidation(malformed);
        }
        // Claims are believed, and their faults told, only once the signature fits.
        var verdict = await _library.JudgeAsync(tested);
        if (verdict == LibraryVerdict.SignatureWrong)
        {
            return new TokenValidation(TokenFailures.Signature);
        }
        if (FirstFailure(_claims, tested) is { } broken)
        {
            return new TokenValidation(broken);
        }
        return verdict == LibraryVerdict.Accepted ? new TokenValidation(tested.Principal()) : new TokenValidation(TokenFailures.Refused);
    }

    private static TokenFailure? FirstFailure(IReadOnlyList<IAccessTokenCheck> checks, TokenUnderTest token)
    {
        foreach (var check in checks)
        {
            if (check.Check(token) is { } failure)
            {
                return failure;
            }
        }
        return null;
    }
}
