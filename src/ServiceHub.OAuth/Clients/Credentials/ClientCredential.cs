namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>
/// Something by which a client proves who it is. A client may hold several at once, so that one is brought in before another
/// goes; ended ones stay, so that who still uses one is told so.
/// </summary>
public abstract record ClientCredential
{
    /// <summary>Tells it from the client's others; not secret.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Label { get; init; }

    /// <summary>The first moment at which it opens anything.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>The first moment at which it opens nothing any more; null when none is set.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was revoked, with all tokens that it was given; null while it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>The client as which it was given; null when the command line gave it.</summary>
    public string? AddedBy { get; init; }

    /// <summary>Whether somebody else than who gave it must still let it in: until then it opens nothing.</summary>
    public bool AwaitsApproval { get; init; }

    /// <summary>How long the client's others of its kind go on once it is let in; null when it replaces none, or has done so.</summary>
    public TimeSpan? Overlap { get; init; }

    /// <summary>When it last opened something, to the minute; null when it never did.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Where it stands in its life.</summary>
    /// <param name="now">The time.</param>
    /// <returns>Its state at that time.</returns>
    public CredentialState StateAt(DateTimeOffset now) =>
        Revoked is not null ? CredentialState.Revoked
        : now >= Expires ? CredentialState.Expired
        : AwaitsApproval ? CredentialState.AwaitingApproval
        : now < NotBefore ? CredentialState.Pending
        : CredentialState.Active;
}
