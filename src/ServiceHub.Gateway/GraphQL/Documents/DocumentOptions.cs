namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>How much is remembered of documents that clients send by hash: the section <c>GraphQL:Documents</c>.</summary>
internal sealed class DocumentOptions
{
    public const string Section = "GraphQL:Documents";

    /// <summary>Automatic persisted queries remembered of one client; 0 turns them off.</summary>
    public int PersistedPerClient { get; set; } = 1_000;

    /// <summary>Bytes that they may take.</summary>
    public int PersistedBytesPerClient { get; set; } = 1024 * 1024;

    /// <summary>Bytes of trusted documents held in memory, those of all clients together.</summary>
    public int TrustedBytesInMemory { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long a change of a client's documents or of its setting may go unseen by a gateway.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Trusted documents that are prepared when the hub starts, the most recently used ones.</summary>
    public int PlannedAtStart { get; set; } = 1_000;

    public IEnumerable<string> Errors()
    {
        if (PersistedPerClient < 0)
        {
            yield return $"{Section}:{nameof(PersistedPerClient)} must be 0 or more.";
        }
        if (PersistedBytesPerClient < 0)
        {
            yield return $"{Section}:{nameof(PersistedBytesPerClient)} must be 0 or more.";
        }
        if (TrustedBytesInMemory < 0)
        {
            yield return $"{Section}:{nameof(TrustedBytesInMemory)} must be 0 or more.";
        }
        if (RefreshInterval < TimeSpan.Zero || RefreshInterval > TimeSpan.FromMinutes(1))
        {
            yield return $"{Section}:{nameof(RefreshInterval)} must be 00:00:00 to 00:01:00.";
        }
        if (PlannedAtStart is < 0 or > 100_000)
        {
            yield return $"{Section}:{nameof(PlannedAtStart)} must be 0 to 100000.";
        }
    }
}
