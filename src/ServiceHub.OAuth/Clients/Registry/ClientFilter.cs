namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Which clients are wanted: those to which everything that is given applies.</summary>
public sealed record ClientFilter
{
    /// <summary>Where it stands in its life.</summary>
    public ClientState? State { get; init; }

    /// <summary>A scope that was granted to it.</summary>
    public string? Scope { get; init; }

    /// <summary>A way in which it may authenticate.</summary>
    public string? Method { get; init; }

    /// <summary>A live credential of it ends before this moment.</summary>
    public DateTimeOffset? ExpiresBefore { get; init; }

    /// <summary>It was there at this moment, and no credential of it was used since.</summary>
    public DateTimeOffset? UnusedSince { get; init; }

    /// <summary>Whether it, or a credential of it, waits for somebody to approve it.</summary>
    public bool? AwaitsApproval { get; init; }

    /// <summary>A part of its id, name or organisation; upper and lower case of Latin letters count as one.</summary>
    public string? Text { get; init; }
}
