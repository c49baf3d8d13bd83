namespace ServiceHub.Gateway;

/// <summary>The gateway's own codes of <c>schema/README.md</c>: for requests that never became an operation.</summary>
internal static class ErrorCodes
{
    public const string BadRequest = "BAD_REQUEST";
    public const string PersonalDataInUrl = "PERSONAL_DATA_IN_URL";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Internal = "INTERNAL_SERVER_ERROR";
    public const string TooBusy = "TOO_BUSY";
    public const string TrustedDocumentRequired = "TRUSTED_DOCUMENT_REQUIRED";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string TooManyStreams = "TOO_MANY_STREAMS";
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";
}
