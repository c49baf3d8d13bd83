namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// A <c>cnf</c> names one key in one of the two ways that are understood (RFC 9449 §6.1, RFC 8705 §3.1): a token that is bound in
/// a way which nobody can check is no bearer token.
/// </summary>
internal sealed class ConfirmationIsReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        var isReadable = Confirmation.TryRead(token.Claims, out var confirmation);
        token.Confirmation = confirmation;
        return isReadable ? null : TokenFailures.Claim(ClaimNames.Confirmation);
    }
}
