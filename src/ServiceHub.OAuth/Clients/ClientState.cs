namespace ServiceHub.OAuth.Clients;

/// <summary>Where a client stands in its life. A client is never deleted.</summary>
public enum ClientState
{
    /// <summary>Being written by its organisation.</summary>
    Draft,

    /// <summary>Waiting for approval.</summary>
    Submitted,

    /// <summary>In use.</summary>
    Approved,

    /// <summary>Stopped for a while.</summary>
    Suspended,

    /// <summary>Stopped for good.</summary>
    Ended,
}
