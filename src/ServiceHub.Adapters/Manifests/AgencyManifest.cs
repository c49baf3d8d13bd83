using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Manifests;

/// <summary>What every agency's manifest says, whatever its protocol.</summary>
public sealed class AgencyManifest
{
    /// <summary>The agency's short name, such as <c>identity-card</c>; also its folder's name.</summary>
    public required string Agency { get; init; }

    /// <summary>The agency's name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The protocol's name.</summary>
    public required string Protocol { get; init; }

    /// <summary>Where the agency is, in the protocol's terms: a URL, a database or a folder.</summary>
    public required string Address { get; init; }

    /// <summary>How many subjects go into one call.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How long one call may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How old a record may be before it counts as stale; null when its age does not matter.</summary>
    public required TimeSpan? FreshFor { get; init; }

    /// <summary>The most bytes that one answer may have.</summary>
    public required int MaxAnswerBytes { get; init; }

    /// <summary>The offset from UTC of the agency's times that state none.</summary>
    public required TimeSpan? UtcOffset { get; init; }

    /// <summary>How its answers become records.</summary>
    public required RecordMapping Mapping { get; init; }
}
