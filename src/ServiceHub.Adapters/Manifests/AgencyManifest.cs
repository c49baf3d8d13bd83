using ServiceHub.Adapters.Notices;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Manifests;

/// <summary>What a manifest says of the agency as a whole.</summary>
public sealed class AgencyManifest
{
    /// <summary>The agency's short name, such as <c>identity-card</c>; also its folder's name.</summary>
    public required string Agency { get; init; }

    /// <summary>The agency's name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The organisation (ISO 6523) that answers for what it says; null where the hub's own people do.</summary>
    public string? Organisation { get; init; }

    /// <summary>By what it signs its notices of changes; null for an agency that sends none.</summary>
    public NoticeSecret? NoticeSecret { get; init; }

    /// <summary>What all its operations share.</summary>
    public AgencyLimits Limits { get; init; } = AgencyLimits.Default;
}
