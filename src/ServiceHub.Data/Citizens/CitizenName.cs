using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.Citizens;

public sealed class CitizenName
{
    public long Id { get; init; }

    public Guid CitizenId { get; init; }

    public required NameUse Use { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Given { get; init; }

    public required LocalizedText Family { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }
}
