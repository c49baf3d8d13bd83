using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt;

/// <summary>A JWT that somebody else signed and a request brings as a statement, on its way through the checks.</summary>
/// <param name="name">What it is, as in "officer's statement", for the texts of errors.</param>
/// <param name="text">What was sent.</param>
/// <param name="now">The time.</param>
internal abstract class ReceivedJwt(string name, string text, DateTimeOffset now) : JwtUnderTest(text, now)
{
    /// <summary>How far two machines' clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    public string Name { get; } = name;

    /// <summary>Known once <see cref="Checks.HasTokenId"/> has passed.</summary>
    public string TokenId => ClaimText(ClaimNames.TokenId) ?? throw TooEarly();

    /// <summary>Known once <see cref="Checks.IsNotExpired"/> has passed.</summary>
    public DateTimeOffset Expires => ClaimTime(ClaimNames.Expires) ?? throw TooEarly();

    /// <summary>Known once <see cref="Checks.IsNotFromTheFuture"/> has passed.</summary>
    public DateTimeOffset IssuedAt => ClaimTime(ClaimNames.IssuedAt) ?? throw TooEarly();

    /// <summary>The cause that a claim is missing or of another kind; <paramref name="claim"/> is a name of ours.</summary>
    public string BadClaim(string claim) => $"The {Name}'s claim {claim} is missing or of the wrong kind.";

    /// <summary>Without what it says.</summary>
    public override string ToString() => Name;
}
