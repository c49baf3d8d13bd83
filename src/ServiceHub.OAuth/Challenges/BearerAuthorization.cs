using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.OAuth.Challenges;

/// <summary>Takes the token out of an Authorization header (RFC 6750 §2.1).</summary>
public static class BearerAuthorization
{
    private const string Scheme = "Bearer ";

    /// <summary>Reads the header.</summary>
    /// <param name="authorization">Its one value, or null when there is none. A host refuses a request with two.</param>
    /// <param name="token">What stands behind the scheme, for the validator to judge; any text.</param>
    /// <returns>False when the request brings no token, or another scheme.</returns>
    public static bool TryRead(string? authorization, [NotNullWhen(true)] out string? token)
    {
        token = authorization is not null && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..]
            : null;
        return token is not null;
    }
}
