namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>What the transport department holds of a driver.</summary>
/// <param name="Number">Eight digits.</param>
/// <param name="Categories">What may be driven; one at least.</param>
/// <param name="IssuedOn">When the licence was issued.</param>
/// <param name="ExpiresOn">Its last day, or null for life.</param>
/// <param name="Status">How it stands.</param>
/// <param name="SuspendedUntil">The last day of a suspension, else null.</param>
public sealed record DrivingLicenceRecord(
    string Number,
    IReadOnlyList<LicenceCategory> Categories,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn,
    LicenceStatus Status,
    DateOnly? SuspendedUntil);
