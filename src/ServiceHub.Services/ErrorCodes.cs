namespace ServiceHub.Services;

/// <summary>The codes of <c>schema/README.md</c> that the slices give; the engine and the gateway have their own.</summary>
public static class ErrorCodes
{
    public const string AgencyUnavailable = "AGENCY_UNAVAILABLE";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string Forbidden = "FORBIDDEN";
    public const string IdempotencyConflict = "IDEMPOTENCY_CONFLICT";
    public const string IdempotencyUnfinished = "IDEMPOTENCY_UNFINISHED";
    public const string NotFound = "NOT_FOUND";
    public const string QuotaExceeded = "QUOTA_EXCEEDED";
    public const string RateLimited = "RATE_LIMITED";
    public const string TooManyFailedVerifications = "TOO_MANY_FAILED_VERIFICATIONS";
    public const string TooManyResults = "TOO_MANY_RESULTS";
    public const string TooManyVerificationBatches = "TOO_MANY_VERIFICATION_BATCHES";
}
