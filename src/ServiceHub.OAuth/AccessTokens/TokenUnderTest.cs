using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>A token on its way through the checks, with what they found out.</summary>
internal sealed class TokenUnderTest(string text, DateTimeOffset now) : JwtUnderTest(text, now)
{
    /// <summary>Set by <see cref="Checks.KeyIsKnown"/>.</summary>
    public SigningKey Key { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.ScopeIsReadable"/>.</summary>
    public ScopeSet Scopes { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.ConfirmationIsReadable"/>; null for a bearer token.</summary>
    public Confirmation? Confirmation { get; set; }

    /// <summary>Set by <see cref="Checks.ActorIsReadable"/>; null when the subject acts.</summary>
    public Actor? Actor { get; set; }

    /// <summary>Set by <see cref="Checks.DetailsAreReadable"/>; null when there are none.</summary>
    public CitizenDataDetail? Detail { get; set; }

    /// <summary>Who the token speaks for, once it has passed every check.</summary>
    public AccessTokenPrincipal Principal() => new(
        ClaimText(ClaimNames.ClientId) ?? throw TooEarly(),
        ClaimText(ClaimNames.Organisation) ?? throw TooEarly(),
        Scopes,
        ClaimText(ClaimNames.TokenId) ?? throw TooEarly(),
        ClaimTime(ClaimNames.Expires) ?? throw TooEarly())
    {
        Subject = ClaimText(ClaimNames.Subject) ?? throw TooEarly(),
        CredentialId = ClaimText(ClaimNames.Credential),
        AuthorizationId = ClaimText(ClaimNames.Authorization),
        Actor = Actor,
        Detail = Detail,
        Confirmation = Confirmation,
    };
}
