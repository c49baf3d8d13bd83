namespace ServiceHub.Data.Leases;

/// <summary>Work that one gateway at a time does.</summary>
public sealed class LeaseRow
{
    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>Who does it; differs with each taking.</summary>
    public required string Holder { get; set; }

    /// <summary>From then on anybody may take it over.</summary>
    public required DateTimeOffset Until { get; set; }
}
