namespace ServiceHub.Gateway.OAuth;

/// <summary>The section <c>OAuth:Fetching</c>: from where keys and metadata of others may come.</summary>
internal sealed class FetchingOptions
{
    public const string Section = "OAuth:Fetching";

    /// <summary>Whether unencrypted addresses will do.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether private, loopback and link-local addresses will do.</summary>
    public bool AllowPrivateAddresses { get; set; }
}
