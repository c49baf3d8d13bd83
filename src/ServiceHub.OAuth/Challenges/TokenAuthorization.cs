using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.OAuth.Challenges;

/// <summary>Takes the token out of an Authorization header (RFC 6750 §2.1, RFC 9449 §7.1).</summary>
public static class TokenAuthorization
{
    private const string Bearer = "Bearer ";
    private const string DPoP = "DPoP ";

    /// <summary>Reads the header.</summary>
    /// <param name="authorization">Its one value, or null when there is none. A host refuses a request with two.</param>
    /// <param name="token">What stands behind the scheme, for the validator to judge; any text.</param>
    /// <param name="isDPoP">Whether the scheme is the one of tokens that a proof goes with.</param>
    /// <returns>False when the request brings no token, or another scheme.</returns>
    public static bool TryRead(string? authorization, [NotNullWhen(true)] out string? token, out bool isDPoP)
    {
        isDPoP = authorization?.StartsWith(DPoP, StringComparison.OrdinalIgnoreCase) ?? false;
        token = isDPoP ? authorization![DPoP.Length..]
            : authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ?? false ? authorization[Bearer.Length..]
            : null;
        return token is not null;
    }
}
