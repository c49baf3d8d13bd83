namespace ServiceHub.OAuth.KeySets;

/// <summary>A document that somebody publishes cannot be had. The message is for the log.</summary>
public sealed class RemoteDocumentException : Exception
{
    /// <summary>With a cause in words.</summary>
    /// <param name="message">Why.</param>
    /// <param name="inner">What was thrown; null when nothing was.</param>
    public RemoteDocumentException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
