using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>What became of an access token: either a principal or a failure.</summary>
public sealed class TokenValidation
{
    internal TokenValidation(AccessTokenPrincipal principal) => Principal = principal;

    internal TokenValidation(TokenFailure failure) => Failure = failure;

    /// <summary>Whether it is valid.</summary>
    [MemberNotNullWhen(true, nameof(Principal))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsValid => Principal is not null;

    /// <summary>Who it speaks for, when it is valid.</summary>
    public AccessTokenPrincipal? Principal { get; }

    /// <summary>Why it is refused, when it is not.</summary>
    public TokenFailure? Failure { get; }
}
