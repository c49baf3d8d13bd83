namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>What the registers hold of a person beyond the records that the person carries along.</summary>
public sealed record PersonHoldings
{
    /// <summary>Of whom no register holds anything.</summary>
    public static PersonHoldings None { get; } = new();

    public HouseRecord? House { get; init; }

    public DisabilityRecord? Disability { get; init; }

    public IReadOnlyList<LandTitleRecord> LandTitles { get; init; } = [];

    public DrivingLicenceRecord? DrivingLicence { get; init; }

    public TaxRecord? Tax { get; init; }

    public StudentLoanRecord? StudentLoan { get; init; }

    /// <summary>On the back of the present identity card: two letters and ten digits, or null without a card.</summary>
    public string? LaserCode { get; init; }

    /// <summary>The identity cards before the present one, the oldest first.</summary>
    public IReadOnlyList<EarlierCardRecord> EarlierCards { get; init; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<NameChangeRecord> NameChanges { get; init; } = [];
}
