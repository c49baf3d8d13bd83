namespace ServiceHub.OAuth.Keys;

/// <summary>Where a signing key stands in its life. Keys of every state are published and verify tokens.</summary>
public enum SigningKeyState
{
    /// <summary>Published ahead of its first use, so that everyone knows it by then.</summary>
    Announced,

    /// <summary>Signs.</summary>
    Active,

    /// <summary>Signs no more, but tokens that it signed may still live.</summary>
    Retired,
}
