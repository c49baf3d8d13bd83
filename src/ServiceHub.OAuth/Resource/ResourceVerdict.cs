using System.Diagnostics.CodeAnalysis;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Resource;

/// <summary>Who asks, or why nobody is believed to.</summary>
/// <param name="Principal">Whom the token speaks for; null when the request is refused.</param>
/// <param name="Failure">Why it is refused; null when it is not.</param>
/// <param name="Nonce">The value for the header <c>DPoP-Nonce</c>; null for a request without a proof that needs one.</param>
public sealed record ResourceVerdict(AccessTokenPrincipal? Principal, ResourceFailure? Failure, string? Nonce)
{
    /// <summary>Whether somebody is believed to ask.</summary>
    [MemberNotNullWhen(true, nameof(Principal))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsValid => Principal is not null;
}
