using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.Citizens;

/// <summary>A person in the shared profile: what holds for the person as a whole. All else hangs on it with its source.</summary>
public sealed class Citizen
{
    public required Guid Id { get; init; }

    public PartialDate? BirthDate { get; set; }

    public Sex? Sex { get; set; }

    public PartialDate? DeceasedOn { get; set; }

    public required DateTimeOffset Created { get; init; }

    public List<CitizenIdentifier> Identifiers { get; } = [];

    public List<CitizenName> Names { get; } = [];

    public List<CitizenAddress> Addresses { get; } = [];

    public List<CitizenContactPoint> ContactPoints { get; } = [];
}
