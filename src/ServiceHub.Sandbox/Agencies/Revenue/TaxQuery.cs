namespace ServiceHub.Sandbox.Agencies.Revenue;

/// <summary>One taxpayer who is asked about, or several; a citizen's tax number is the national ID.</summary>
internal sealed record TaxQuery(string? TaxId, IReadOnlyList<string?>? TaxIds);
