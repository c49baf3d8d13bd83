namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>How somebody stands with the Student Loan Fund.</summary>
/// <param name="ContractNumber">The fund's number of the contract.</param>
/// <param name="Status">How the account stands.</param>
/// <param name="LentSatang">What was lent.</param>
/// <param name="OwedSatang">What is still to be paid back.</param>
/// <param name="SignedOn">When the contract was signed.</param>
/// <param name="NextDueOn">When the next instalment is due, or null.</param>
public sealed record StudentLoanRecord(
    string ContractNumber, StudentLoanStatus Status, long LentSatang, long OwedSatang, DateOnly SignedOn, DateOnly? NextDueOn);
