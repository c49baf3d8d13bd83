namespace ServiceHub.Services.Agencies;

/// <summary>How an agency answered about one citizen.</summary>
public enum SourceStatus
{
    Ok,
    Stale,
    NotFound,
    Denied,
    Unavailable,
    Pending,
}
