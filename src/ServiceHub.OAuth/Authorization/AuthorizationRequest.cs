namespace ServiceHub.OAuth.Authorization;

/// <summary>What a portal pushed (RFC 9126 §2.1), judged: all that the way of its citizen through the hub depends on.</summary>
internal sealed record AuthorizationRequest
{
    public required string ClientId { get; init; }

    public required string RedirectUri { get; init; }

    /// <summary>Goes back as it came (RFC 6749 §4.1.1).</summary>
    public string? State { get; init; }

    /// <summary>S256 (RFC 7636 §4.2).</summary>
    public required string CodeChallenge { get; init; }

    /// <summary>The thumbprint of the DPoP key to which the code is bound (RFC 9449 §10); null for none.</summary>
    public string? ProofKey { get; init; }

    /// <summary>Scopes with one space between them.</summary>
    public required string Scopes { get; init; }

    public string? Purpose { get; init; }

    /// <summary>In which languages the citizen shall be spoken to (<c>ui_locales</c>, OpenID Connect Core §3.1.2.1); null for the browser's.</summary>
    public string? Languages { get; init; }

    /// <summary>Without what the client sent.</summary>
    public override string ToString() => ClientId;
}
