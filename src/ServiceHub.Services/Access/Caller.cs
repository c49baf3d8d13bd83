namespace ServiceHub.Services.Access;

/// <summary>Who asks: a client of an organisation, with the scopes of its token.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Organisation">The organisation for which it asks, and by whose ids it knows citizens.</param>
/// <param name="Scopes">What the token opens.</param>
public sealed record Caller(string ClientId, string Organisation, IReadOnlySet<string> Scopes)
{
    /// <summary>The one citizen whom the token opens, by the organisation's id; null when it opens any.</summary>
    public string? CitizenId { get; init; }

    /// <summary>Whether that citizen logged in and asks; false for a client that asks by itself, be it for one citizen only.</summary>
    public bool IsCitizen { get; init; }

    /// <summary>The client's own organisation, where it asks for another one that has granted so; null where both are one.</summary>
    public string? Delegate { get; init; }

    /// <summary>The organisation that answers for the client.</summary>
    public string OwnOrganisation => Delegate ?? Organisation;

    /// <summary>The purpose that the token names; null when it names none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The officer for whom the client asks; null when it named none.</summary>
    public Officer? Officer { get; init; }
}
