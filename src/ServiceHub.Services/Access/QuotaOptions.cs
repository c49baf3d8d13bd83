namespace ServiceHub.Services.Access;

/// <summary>How many requests clients may make: the section <c>Quotas</c>.</summary>
public sealed class QuotaOptions
{
    public const string Section = "Quotas";

    /// <summary>Requests of a client in a minute, over all gateways.</summary>
    public int RequestsPerMinute { get; set; } = 60_000;

    public IEnumerable<string> Errors() =>
        RequestsPerMinute > 0 ? [] : [$"{Section}:{nameof(RequestsPerMinute)} must be more than 0."];
}
