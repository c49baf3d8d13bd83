using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>What needs consent in a test, and what was consented to.</summary>
internal sealed class MemoryConsents : IConsentRecords
{
    private readonly List<(string ClientId, string Purpose, ConsentItem Item)> _needed = [];

    public List<ConsentGift> Given { get; } = [];

    /// <summary>Nothing can be written down.</summary>
    public bool IsDown { get; set; }

    public void Need(string clientId, string purpose, ConsentItem item) => _needed.Add((clientId, purpose, item));

    public ValueTask<IReadOnlyList<ConsentItem>> AskedAsync(string clientId, string purpose, ScopeSet scopes, CancellationToken cancellation) =>
        new([.. _needed.Where(needed => needed.ClientId == clientId && needed.Purpose == purpose && needed.Item.Scopes.Any(scopes.Contains)).Select(needed => needed.Item)]);

    public ValueTask GiveAsync(ConsentGift gift, CancellationToken cancellation)
    {
        if (IsDown)
        {
            throw new TimeoutException("The database is down.");
        }
        Given.Add(gift);
        return default;
    }
}
