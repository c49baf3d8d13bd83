namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>How a taxpayer stands for the last tax year.</summary>
/// <param name="Year">The tax year, common era.</param>
/// <param name="FiledOn">When the return was filed, or null.</param>
/// <param name="IncomeSatang">Assessable income of the year.</param>
/// <param name="PaidSatang">The tax that stays with the state.</param>
/// <param name="RefundSatang">What was withheld beyond it.</param>
/// <param name="Status">How the return stands.</param>
public sealed record TaxRecord(
    int Year, DateOnly? FiledOn, long IncomeSatang, long PaidSatang, long RefundSatang, TaxStatus Status);
