using System.Collections.Frozen;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Contract;

/// <summary>One call to an agency.</summary>
/// <param name="Subjects">Whom to ask about, each once; at most the manifest's batch size.</param>
public sealed record AgencyRequest(IReadOnlyList<NationalId> Subjects)
{
    /// <summary>
    /// What the operation needs to know besides the subject, by name, as the agency writes it. An operation with inputs is asked
    /// about one subject at a time.
    /// </summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The organisation (ISO 6523) on whose behalf is asked, for an operation that is told so; else null.</summary>
    public string? OnBehalfOf { get; init; }
}
