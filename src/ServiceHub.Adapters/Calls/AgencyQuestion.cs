using System.Collections.Frozen;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>What the hub wants to know of an agency.</summary>
/// <param name="Subjects">Whom to ask about; one may come more than once.</param>
public sealed record AgencyQuestion(IReadOnlyList<NationalId> Subjects)
{
    /// <summary>The operation's inputs by name, each of its converter's type.</summary>
    public IReadOnlyDictionary<string, object> Inputs { get; init; } = FrozenDictionary<string, object>.Empty;

    /// <summary>The organisation (ISO 6523) that asks the hub; told to agencies whose manifest says so.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>When the answer is needed; what the agency has not said by then is a failure. Null for the hub's own time from now on.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// How long ago a kept answer may have been asked to serve, fresh or stale; zero for asking now. Null for as long as the manifest
    /// says. A call that is under way counts as now.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Whether a kept answer that is no longer fresh may stand in for one that the agency cannot give.</summary>
    public bool AllowStale { get; init; } = true;
}
