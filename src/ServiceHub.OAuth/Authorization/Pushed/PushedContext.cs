using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authorization.Pushed;

/// <summary>A pushed authorization request on its way through the checks.</summary>
internal sealed class PushedContext(OAuthRequest request) : GrantContext(request)
{
    /// <summary>Set by <see cref="Checks.RedirectIsRegistered"/>.</summary>
    public string RedirectUri { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.ChallengeIsS256"/>.</summary>
    public string CodeChallenge { get => field ?? throw TooEarly(); set; }

    /// <summary>The thumbprint of the DPoP key to which the code is bound; null for none.</summary>
    public string? ProofKey { get; set; }

    /// <summary>What was asked for, once it has passed every check.</summary>
    public AuthorizationRequest Asked() => new()
    {
        ClientId = Client.ClientId,
        RedirectUri = RedirectUri,
        State = Request.Find(ParameterNames.State),
        CodeChallenge = CodeChallenge,
        ProofKey = ProofKey,
        Scopes = Scopes.ToString(),
        Purpose = Detail?.Purpose,
        Languages = Request.Find(ParameterNames.Languages),
    };
}
