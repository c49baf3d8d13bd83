namespace ServiceHub.Sandbox.Agencies.StudentLoans;

/// <summary>Who is asked about.</summary>
internal sealed record LoanQuery(string? CitizenId);
