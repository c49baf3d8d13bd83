namespace ServiceHub.Data.Keys.Turnover;

/// <summary>A table that holds what the ring protects.</summary>
internal interface ISealedTable
{
    /// <summary>What stands in it, in words.</summary>
    string Name { get; }

    /// <summary>Its next rows, of those that older keys made.</summary>
    /// <param name="context">The database.</param>
    /// <param name="keys">The current keys.</param>
    /// <param name="after">The place after which to look: that of the page before.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellation">Gives it up.</param>
    Task<SealedPage> ReadAsync(HubDbContext context, CurrentKeys keys, SealedPage after, int most, CancellationToken cancellation);
}
