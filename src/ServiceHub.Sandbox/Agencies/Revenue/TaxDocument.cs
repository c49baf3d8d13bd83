namespace ServiceHub.Sandbox.Agencies.Revenue;

/// <summary>How a taxpayer stands: the tax year and the day <c>ddMMyyyy</c> in the Buddhist era, money in satang.</summary>
internal sealed record TaxDocument(
    string TaxId, int TaxYear, string? FiledOn, long AssessableIncome, long TaxPaid, long Refund, string Status);
