namespace ServiceHub.OAuth.Stores;

/// <summary>What a citizen consented to on the hub's own page.</summary>
/// <param name="CitizenId">The citizen, by the id of the portal's organisation.</param>
/// <param name="Organisation">The portal's organisation (ISO 6523).</param>
/// <param name="ClientId">The portal.</param>
/// <param name="Items">What was shown.</param>
/// <param name="Issuer">The national login that proved who they are.</param>
/// <param name="Assurance">With which assurance (<c>acr</c>).</param>
public sealed record ConsentGift(
    string CitizenId, string Organisation, string ClientId, IReadOnlyList<ConsentItem> Items, string Issuer, string Assurance)
{
    /// <summary>Without the citizen.</summary>
    /// <returns>The portal.</returns>
    public override string ToString() => ClientId;
}
