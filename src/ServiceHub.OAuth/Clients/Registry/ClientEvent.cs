namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>A change of a client, kept for good.</summary>
/// <param name="ClientId">Which client.</param>
/// <param name="At">When.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Action">What.</param>
/// <param name="Before">The client before, as JSON of what is public; null when it was not there.</param>
/// <param name="After">The client after, likewise.</param>
public sealed record ClientEvent(string ClientId, DateTimeOffset At, RegistryActor Actor, ClientAction Action, string? Before, string After)
{
    /// <summary>Its place among all events, given by the store: later ones have larger numbers.</summary>
    public long Sequence { get; init; }
}
