using System.Collections.Frozen;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// What a manifest says of one operation, whatever its protocol. A key that the operation lacks is taken from the manifest's top,
/// so that what holds for all of an agency's operations is written once.
/// </summary>
public sealed class OperationManifest
{
    /// <summary>The agency's short name.</summary>
    public required string Agency { get; init; }

    /// <summary>The operation's name, such as <c>card</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Agency and operation in one text, for stores and logs.</summary>
    public string Key => $"{Agency}/{Operation}";

    /// <summary>The protocol's name.</summary>
    public required string Protocol { get; init; }

    /// <summary>Where the agency is, in the protocol's terms: a URL, a database or a folder.</summary>
    public required string Address { get; init; }

    /// <summary>How many subjects go into one call; 1 for an operation with inputs.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How long one call may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How old an answer may be before it counts as stale; null when its age does not matter.</summary>
    public required TimeSpan? FreshFor { get; init; }

    /// <summary>The most bytes that one answer may have.</summary>
    public required int MaxAnswerBytes { get; init; }

    /// <summary>The offset from UTC of the agency's times that state none.</summary>
    public required TimeSpan? UtcOffset { get; init; }

    /// <summary>Whether the agency may hold several records of one subject.</summary>
    public bool Many { get; init; }

    /// <summary>How many records of one subject are told; who has more is not told in part.</summary>
    public required int MaxRecords { get; init; }

    /// <summary>What it must be told besides the subject, each with the converter that writes the agency's form.</summary>
    public IReadOnlyDictionary<string, IValueConverter> Inputs { get; init; } = FrozenDictionary<string, IValueConverter>.Empty;

    /// <summary>Whether the agency is told which organisation asks the hub.</summary>
    public bool TellsOrganisation { get; init; }

    /// <summary>Whether and how it is asked again.</summary>
    public RepeatPolicy Repeats { get; init; } = RepeatPolicy.Never;

    /// <summary>How long its answers are kept; null for not at all.</summary>
    public CachePolicy? Cache { get; init; }

    /// <summary>Changes with whatever in the manifest makes its answers what they are.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>How its answers become records.</summary>
    public required RecordMapping Mapping { get; init; }
}
