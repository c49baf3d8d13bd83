using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Resource;

/// <summary>Why a request to the hub's API is refused.</summary>
/// <param name="Error">The error's code (RFC 6750 §3.1, RFC 9449 §7.1); null when the request brought no token, since it made no error.</param>
/// <param name="Code">Which cause, for counting and for tests.</param>
/// <param name="Description">The one cause in words, fit for a client.</param>
public sealed record ResourceFailure(string? Error, TokenFailureCode Code, string Description)
{
    /// <summary>The error of a token that is refused.</summary>
    public const string InvalidToken = "invalid_token";

    /// <summary>The error of a DPoP proof that is refused.</summary>
    public const string InvalidProof = "invalid_dpop_proof";

    /// <summary>The error of a DPoP proof without a nonce of now.</summary>
    public const string WantsNonce = "use_dpop_nonce";

    /// <summary>The error of a token that does not open what it is sent for.</summary>
    public const string InsufficientScope = "insufficient_scope";

    /// <summary>What the token would have to open (RFC 6750 §3); null when that is not what it lacks.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether the token came by the scheme <c>DPoP</c>; by <c>Bearer</c> otherwise.</summary>
    public bool IsDPoP { get; init; }

    internal static ResourceFailure Of(TokenFailure failure) => new(InvalidToken, failure.Code, failure.Description);
}
