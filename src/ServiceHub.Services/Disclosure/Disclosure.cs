using ServiceHub.Data.Keys;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Disclosure;

/// <summary>What a request learned of one person: a row of the log.</summary>
/// <param name="CitizenId">The person; null when nobody was found.</param>
/// <param name="Subject">Stands for the number or id by which nobody was found.</param>
/// <param name="Outcome">What became of the look-up.</param>
/// <param name="Parts">What each data set told.</param>
internal sealed record Disclosure(Guid? CitizenId, IndexHash? Subject, string Outcome, IReadOnlyList<DisclosedPart> Parts)
{
    /// <summary>The agreements by which the person could be asked for, where no part names them.</summary>
    public IReadOnlyList<string> Agreements { get; init; } = [];

    /// <summary>What of the person was kept back, and what was opened in an emergency.</summary>
    public Shield Shield { get; init; }

    /// <summary>Who acted for the person; null when nobody did.</summary>
    public Guid? RepresentativeId { get; init; }
}
