namespace ServiceHub.OAuth.Stores;

/// <summary>For which other organisations clients may act.</summary>
public interface IDelegations
{
    /// <summary>For what a client may act for an organisation that has granted it so.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="organisation">The other organisation (ISO 6523), as the client names it; any text.</param>
    /// <param name="cancellation">Stops the look.</param>
    /// <returns>The purposes of what was granted and is in force; empty when nothing is.</returns>
    ValueTask<IReadOnlyList<string>> PurposesAsync(string clientId, string organisation, CancellationToken cancellation);
}
