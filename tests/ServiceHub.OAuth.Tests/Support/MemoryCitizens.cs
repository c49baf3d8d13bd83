using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>The citizens that a test knows.</summary>
internal sealed class MemoryCitizens : ICitizenDirectory, ICitizenInquiries
{
    private readonly Dictionary<(string NationalId, string Organisation), string> _known = [];

    /// <summary>What clients are answered that ask by themselves; null where it is what is known.</summary>
    public CitizenInquiry? Answer { get; set; }

    /// <summary>Who asked last by itself.</summary>
    public AccessTokenPrincipal? Asker { get; private set; }

    public void Add(string nationalId, string organisation, string id) => _known.Add((nationalId, organisation), id);

    public ValueTask<string?> FindAsync(string nationalId, string organisation, CancellationToken cancellation) =>
        new(_known.GetValueOrDefault((nationalId, organisation)));

    public async ValueTask<CitizenInquiry> AskAsync(AccessTokenPrincipal asker, string nationalId, CancellationToken cancellation)
    {
        Asker = asker;
        return Answer ?? (await FindAsync(nationalId, asker.ActsFor, cancellation) is { } id
            ? new(CitizenInquiryOutcome.Known) { CitizenId = id }
            : new(CitizenInquiryOutcome.Unknown));
    }
}
