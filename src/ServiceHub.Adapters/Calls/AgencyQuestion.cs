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
}
