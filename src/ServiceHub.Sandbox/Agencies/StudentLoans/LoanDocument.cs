namespace ServiceHub.Sandbox.Agencies.StudentLoans;

/// <summary>A borrower's account: amounts in baht as texts, days <c>dd/MM/yyyy</c> in the Buddhist era, a dash for none.</summary>
internal sealed record LoanDocument(
    string CitizenId, string ContractNo, string AccountStatus, string LoanAmount, string Outstanding, string SignedDate, string NextDueDate);
