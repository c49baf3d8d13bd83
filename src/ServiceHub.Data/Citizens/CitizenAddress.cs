using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.Citizens;

public sealed class CitizenAddress
{
    public long Id { get; init; }

    public Guid CitizenId { get; init; }

    public required AddressUse Use { get; init; }

    public required LocalizedText Line { get; init; }

    public required LocalizedText Subdistrict { get; init; }

    public required LocalizedText District { get; init; }

    public required LocalizedText Province { get; init; }

    /// <summary>Two digits by TIS 1099.</summary>
    public string? ProvinceCode { get; init; }

    public string? PostalCode { get; init; }

    public required string Source { get; init; }
}
