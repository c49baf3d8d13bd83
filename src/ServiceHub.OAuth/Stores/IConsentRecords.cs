using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Stores;

/// <summary>The consents that data rests on for which there is no other legal basis.</summary>
public interface IConsentRecords
{
    /// <summary>What a portal needs its citizens' consent for.</summary>
    /// <param name="clientId">The portal.</param>
    /// <param name="purpose">The purpose that it names.</param>
    /// <param name="scopes">What it asks for.</param>
    /// <param name="cancellation">Stops the look.</param>
    /// <returns>Each agreement that only consent opens; none when there is none.</returns>
    ValueTask<IReadOnlyList<ConsentItem>> AskedAsync(string clientId, string purpose, ScopeSet scopes, CancellationToken cancellation);

    /// <summary>Writes down, durably, what a citizen consented to. An exception comes through: then nothing was given.</summary>
    /// <param name="gift">What, by whom.</param>
    /// <param name="cancellation">Gives it up.</param>
    ValueTask GiveAsync(ConsentGift gift, CancellationToken cancellation);
}
