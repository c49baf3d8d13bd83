namespace ServiceHub.Data.Citizens;

public sealed class CitizenContactPoint
{
    public long Id { get; init; }

    public Guid CitizenId { get; init; }

    public required ContactSystem System { get; init; }

    /// <summary>A telephone number in E.164, or an address of the system.</summary>
    public required string Value { get; init; }

    public required string Source { get; init; }
}
