using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>That somebody looked at a person's data, or tried to, in words.</summary>
/// <param name="row">The row.</param>
/// <param name="logged">What of it may be told.</param>
internal sealed class DisclosureNode(DisclosureRow row, LoggedDisclosure logged)
{
    /// <summary>Where the row stands, by which the next page begins.</summary>
    public long Row => row.Id;

    public Guid? CitizenId => row.CitizenId;

    public string Id { get; } = Convert.ToHexStringLower(row.LeafHash);

    public DateTimeOffset At { get; } = DateTimeOffset.FromUnixTimeMilliseconds(row.At);

    public LocalizedText Summary => DisclosureSentence.Of(this);

    public required LocalizedText Organisation { get; init; }

    public string? OrganisationId => logged.Organisation;

    public string ClientId => logged.Client;

    public LocalizedText? OnBehalfOf { get; init; }

    public bool ByCitizen => logged.ByCitizen;

    public bool ByRepresentative => logged.Representative is not null;

    public string? OfficerId => logged.Officer?.Id;

    public string? Office => logged.Officer?.Office;

    public string? OfficerRole => logged.Officer?.Role;

    public LocalizedText? Purpose { get; init; }

    public DisclosureTerm? LegalBasis { get; init; }

    public LocalizedText? LegalReference { get; init; }

    public required IReadOnlyList<DisclosedDataSet> DataSets { get; init; }

    public DisclosureTerm Outcome { get; } = DisclosureWords.Outcome(logged.Outcome);

    /// <summary>Why it could not wait; null but for emergencies.</summary>
    public string? EmergencyReason => logged.Reason;

    public DisclosureProof Proof => new(Id, row.Number?.ToString(CultureInfo.InvariantCulture));
}
