using System.Text.Json;
using ServiceHub.OAuth.AccessTokens.Checks;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Judges the access tokens that come to the hub's API (RFC 9068 §4).</summary>
/// <param name="keys">Verifies; must be loaded before the first token.</param>
/// <param name="artifacts">Holds what tokens say that are mere handles.</param>
/// <param name="issuer">The hub's public address.</param>
/// <param name="time">The clock.</param>
public sealed class AccessTokenValidator(SigningKeys keys, IArtifactStore artifacts, IssuerAddress issuer, TimeProvider time)
{
    /// <summary>How far two machines' clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    private const int LongestHandle = 128;

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
        new HasCredential(),
        new HasOrganisation(),
        new ScopeIsReadable(),
        new ConfirmationIsReadable(),
        new ActorIsReadable(),
        new SubjectFitsTheActor(),
        new DetailsAreReadable(),
    ];

    /// <summary>Judges a token.</summary>
    /// <param name="token">What stands behind <c>Bearer</c>; any text.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The principal, or the one cause of the refusal. No token makes it throw; exceptions of the stores come through.</returns>
    public async ValueTask<TokenValidation> ValidateAsync(string token, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await keys.RefreshAsync(cancellation);
        var tested = new TokenUnderTest(token, time.GetUtcNow());
        return IsHandle(token) ? await JudgeHandleAsync(tested, cancellation) : await JudgeTextAsync(tested);
    }

    /// <summary>A signed token has dots, and a handle none.</summary>
    private static bool IsHandle(string token) => token.Length is > 0 and <= LongestHandle && !token.Contains('.', StringComparison.Ordinal);

    private async ValueTask<TokenValidation> JudgeHandleAsync(TokenUnderTest tested, CancellationToken cancellation)
    {
        if (await artifacts.FindAsync(ArtifactKind.AccessToken, tested.Text, cancellation) is not { } kept)
        {
            return new TokenValidation(TokenFailures.HandleUnknown);
        }
        // The hub wrote it; what is not readable was altered.
        tested.Claims = JsonElement.Parse(kept.Content.Span);
        return FirstFailure(_claims, tested) is { } broken ? new TokenValidation(broken) : new TokenValidation(tested.Principal());
    }

    private async ValueTask<TokenValidation> JudgeTextAsync(TokenUnderTest tested)
    {
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
