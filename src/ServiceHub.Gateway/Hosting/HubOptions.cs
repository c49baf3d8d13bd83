namespace ServiceHub.Gateway.Hosting;

/// <summary>The section <c>Hub</c>.</summary>
internal sealed class HubOptions
{
    public const string Section = "Hub";

    /// <summary>
    /// The address by which clients reach the hub: the issuer of its tokens. Where nothing is set, the first address that the
    /// hub listens on serves, which fits a hub on its own.
    /// </summary>
    public string? PublicAddress { get; set; }

    public bool IsValid() => PublicAddress is null
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" });
}
