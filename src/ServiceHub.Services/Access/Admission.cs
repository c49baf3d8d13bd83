using ServiceHub.Data.Quotas;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Access;

/// <summary>Whether a request may run.</summary>
/// <param name="Quotas">What it was charged, or would have been.</param>
/// <param name="Refusal">Why it may not run; null when it may.</param>
public sealed record Admission(QuotaVerdict Quotas, FieldError? Refusal);
