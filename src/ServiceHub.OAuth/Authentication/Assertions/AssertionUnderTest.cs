using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>A client assertion on its way through the checks.</summary>
internal sealed class AssertionUnderTest(string text, DateTimeOffset now) : JwtUnderTest(text, now)
{
    /// <summary>How far two machines' clocks may be apart (FAPI 2.0 §5.3.2.1 demands ten seconds of <c>iat</c> and <c>nbf</c>).</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    /// <summary>Whom it claims to be of; known once <see cref="Checks.IssuerIsTheSubject"/> has passed.</summary>
    public string ClientId => ClaimText(ClaimNames.Subject) ?? throw TooEarly();

    /// <summary>Known once <see cref="Checks.HasTokenId"/> has passed.</summary>
    public string TokenId => ClaimText(ClaimNames.TokenId) ?? throw TooEarly();

    /// <summary>Known once <see cref="Checks.IsNotExpired"/> has passed.</summary>
    public DateTimeOffset Expires => ClaimTime(ClaimNames.Expires) ?? throw TooEarly();
}
