using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>The citizens that a test knows.</summary>
internal sealed class MemoryCitizens : ICitizenDirectory
{
    private readonly Dictionary<(string NationalId, string Organisation), string> _known = [];

    public void Add(string nationalId, string organisation, string id) => _known.Add((nationalId, organisation), id);

    public ValueTask<string?> FindAsync(string nationalId, string organisation, CancellationToken cancellation) =>
        new(_known.GetValueOrDefault((nationalId, organisation)));
}
