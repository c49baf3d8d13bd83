using Microsoft.IdentityModel.Tokens;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Assertions;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Grants.Officers.Checks;
using ServiceHub.OAuth.Jwt.Checks;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Officers;

/// <summary>
/// Judges what a client states about its officer: a JWT signed by a key of its own, for this server alone, minutes old and used
/// once, with <c>iss</c> the client and <c>sub</c>, <c>name</c>, <c>office</c> and <c>role</c> of the officer.
/// </summary>
internal sealed class OfficerStatements(RemoteKeySets keySets, IReplayStore replays, IssuerAddress issuer, TimeProvider time)
{
    private readonly IReadOnlyList<IJwtCheck<OfficerStatement>> _form =
    [
        .. JwtChecks.OfForm,
        new AlgorithmIsOneOf([SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256]),
        new TypeIsPlain(),
    ];

    private readonly ClientKeys _keys = new(keySets);

    private readonly IReadOnlyList<IJwtCheck<OfficerStatement>> _claims =
    [
        new AudienceIsTheHub(issuer),
        .. JwtChecks.OfTime,
        new LivesShortly(),
        new HasTokenId(),
        new OfficerIsDescribed(),
    ];

    /// <summary>The officer, or else why the statement is refused.</summary>
    public async ValueTask<(Actor? Officer, OAuthError? Error)> JudgeAsync(string text, Client client, CancellationToken cancellation)
    {
        var statement = new OfficerStatement(text, time.GetUtcNow());
        if (_form.FirstCause(statement) is { } malformed)
        {
            return (null, OfficerErrors.Refused(malformed));
        }
        if (await _keys.FindAsync(client, statement, cancellation) is not { } key)
        {
            return (null, OfficerErrors.NotVerified);
        }
        if (key.Credential.StateAt(statement.Now) != CredentialState.Active)
        {
            return (null, OfficerErrors.KeyNotActive);
        }
        if (new IssuerIsTheClient(client.ClientId).Check(statement) is { } stranger)
        {
            return (null, OfficerErrors.Refused(stranger));
        }
        if (_claims.FirstCause(statement) is { } broken)
        {
            return (null, OfficerErrors.Refused(broken));
        }
        // By its id and not by its text: an ECDSA signature has a twin.
        var use = new OneTimeUse($"actor:{client.ClientId}", statement.TokenId, statement.Expires + OfficerStatement.Skew);
        return await replays.TryAddAsync(use, cancellation) ? (statement.Officer(), null) : (null, OfficerErrors.Replayed);
    }
}
