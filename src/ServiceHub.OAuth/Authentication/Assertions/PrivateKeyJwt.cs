using ServiceHub.OAuth.Authentication.Assertions.Checks;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>
/// <c>private_key_jwt</c> (RFC 7523 §2.2, §3, as its successor draft and FAPI 2.0 §5.3.2.1 tighten it). The signature stands
/// between two lists: before it nothing is told that depends on the client, after it every cause by its name.
/// </summary>
internal sealed class PrivateKeyJwt(
    IClientStore clients, RemoteKeySets keySets, IReplayStore replays, IssuerAddress issuer, TimeProvider time) : IClientAuthentication
{
    /// <summary>The one <c>client_assertion_type</c> (RFC 7523 §2.2).</summary>
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly IReadOnlyList<IAssertionCheck> _form =
    [
        new TextIsBounded(),
        new TextIsThreeSegments(),
        new HeaderIsStrictJson(),
        new AlgorithmIsAllowed(),
        new TypeIsAssertion(),
        new NothingIsCritical(),
        new KeyIdIsText(),
        new ClaimsAreStrictJson(),
        new IssuerIsTheSubject(),
    ];

    private readonly ClientKeys _keys = new(keySets);

    private readonly IReadOnlyList<IAssertionCheck> _claims =
    [
        new AudienceIsTheIssuer(issuer),
        new IsNotExpired(),
        new LivesShortly(),
        new IsNotFromTheFuture(),
        new HasBegun(),
        new HasTokenId(),
    ];

    public IReadOnlyList<string> Names { get; } = [ClientAuthenticationMethods.PrivateKeyJwt];

    public bool IsUsedBy(OAuthRequest request) => request.Has(ParameterNames.ClientAssertion);

    public async ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation)
    {
        if (request.Find(ParameterNames.ClientAssertionType) != AssertionType)
        {
            return ClientAuthenticationResult.Failure(AssertionErrors.AssertionType);
        }
        var assertion = new AssertionUnderTest(request.Find(ParameterNames.ClientAssertion)!, time.GetUtcNow());
        if (FirstError(_form, assertion) is { } malformed)
        {
            return ClientAuthenticationResult.Failure(malformed);
        }
        var client = await clients.FindAnyAsync(assertion.ClientId, cancellation);
        if (await _keys.FindAsync(client, assertion, cancellation) is not { } key)
        {
            return ClientAuthenticationResult.Failure(AssertionErrors.NotVerified(
                client is null ? "The client is unknown." : $"No key of the client {client.ClientId} fits the client assertion."));
        }
        var error = key.Credential.ErrorAt("client's key", assertion.Now)
            ?? FirstError(_claims, assertion)
            ?? await ReplayErrorAsync(assertion, cancellation);
        return error is null
            ? ClientAuthenticationResult.Success(client!, key.Credential, Names[0])
            : ClientAuthenticationResult.Failure(error);
    }

    /// <summary>
    /// By client and <c>jti</c> (RFC 7523 §3), since one assertion has several texts: an ECDSA signature has a twin. It comes last,
    /// so that nobody but the client can use an id up.
    /// </summary>
    private async ValueTask<OAuthError?> ReplayErrorAsync(AssertionUnderTest assertion, CancellationToken cancellation)
    {
        var use = new OneTimeUse(assertion.ClientId, assertion.TokenId, assertion.Expires + AssertionUnderTest.Skew);
        return await replays.TryAddAsync(use, cancellation) ? null : AssertionErrors.Replayed;
    }

    private static OAuthError? FirstError(IReadOnlyList<IAssertionCheck> checks, AssertionUnderTest assertion)
    {
        foreach (var check in checks)
        {
            if (check.Check(assertion) is { } error)
            {
                return error;
            }
        }
        return null;
    }
}
