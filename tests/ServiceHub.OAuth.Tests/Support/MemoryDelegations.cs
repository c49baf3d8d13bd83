using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>What organisations have granted in a test.</summary>
internal sealed class MemoryDelegations : IDelegations
{
    private readonly Dictionary<(string ClientId, string Organisation), string[]> _granted = [];

    public void Grant(string clientId, string organisation, params string[] purposes) => _granted[(clientId, organisation)] = purposes;

    public ValueTask<IReadOnlyList<string>> PurposesAsync(string clientId, string organisation, CancellationToken cancellation) =>
        new(_granted.GetValueOrDefault((clientId, organisation), []));
}
