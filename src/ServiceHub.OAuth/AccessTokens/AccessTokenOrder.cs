using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>What an access token is to say.</summary>
internal sealed record AccessTokenOrder
{
    public required Client Client { get; init; }

    public required string CredentialId { get; init; }

    public required string GrantType { get; init; }

    /// <summary>The client itself, or the citizen's pairwise id.</summary>
    public required string Subject { get; init; }

    public required ScopeSet Scopes { get; init; }

    /// <summary>The key to which the token is bound; null for a bearer token.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>Who acts for the subject; null when the subject does.</summary>
    public Actor? Actor { get; init; }

    /// <summary>For what; null when the client holds no purpose.</summary>
    public CitizenDataDetail? Detail { get; init; }

    /// <summary>The citizen's authorization with which it ends; null when it comes of none.</summary>
    public string? AuthorizationId { get; init; }
}
