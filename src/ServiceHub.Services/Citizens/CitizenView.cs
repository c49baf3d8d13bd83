using System.Collections.Concurrent;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>A citizen within one operation: the shared profile's row, and what the agencies said so far.</summary>
/// <param name="Profile">The row of the shared profile.</param>
/// <param name="NationalId">By what agencies know the person; null for who has none.</param>
internal sealed record CitizenView(Citizen Profile, NationalId? NationalId)
{
    /// <summary>Answers that came before the fields were resolved, when only asking could tell whether the person exists.</summary>
    public IReadOnlyDictionary<string, SourceAnswer> Known { get; init; } = new Dictionary<string, SourceAnswer>();

    /// <summary>One report an agency; written by resolvers that run side by side.</summary>
    public ConcurrentDictionary<string, SourceReport> Reports { get; } = new();
}
