using ServiceHub.Adapters;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Corrections;

/// <summary>
/// Who corrects what: the organisation that the agency's manifest names. What belongs to no such agency, as the shared profile does, is the
/// hub's own people's.
/// </summary>
/// <param name="data">Whose each field is.</param>
/// <param name="agencies">The agencies.</param>
public sealed class CorrectionOwners(CitizenData data, AgencyCatalogue agencies)
{
    /// <summary>Answers for the hub where nobody else does.</summary>
    internal const string HubScope = "corrections:administer";

    internal string? OwnerOf(string field) => data.OwnerOf(field);

    /// <summary>For which data sets a caller answers.</summary>
    internal IReadOnlyList<string> DataSetsOf(Caller caller) =>
        [.. data.Sets.Select(set => set.Name).Where(set => agencies.Find(set)?.Organisation is { } owner ? owner == caller.OwnOrganisation : caller.Scopes.Contains(HubScope))];
}
