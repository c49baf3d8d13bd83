namespace ServiceHub.Data.Quotas;

/// <summary>After what time a quota is whole again.</summary>
public enum QuotaPeriod
{
    /// <summary>A minute of the clock.</summary>
    Minute,

    /// <summary>A day of the hub's zone; see <see cref="HubDay"/>.</summary>
    Day,
}
