using System.Text;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>A national login's token endpoint, and what it was sent last.</summary>
internal sealed class MemoryForms : IRemoteForms
{
    /// <summary>The answer; when it is null there is none.</summary>
    public string? Answer { get; set; }

    public Uri? Address { get; private set; }

    public string? Authorization { get; private set; }

    public IReadOnlyDictionary<string, string> Sent { get; private set; } = new Dictionary<string, string>();

    public ValueTask<ReadOnlyMemory<byte>> PostAsync(
        Uri address, IReadOnlyList<KeyValuePair<string, string>> parameters, string? authorization, CancellationToken cancellation)
    {
        (Address, Authorization, Sent) = (address, authorization, parameters.ToDictionary());
        return Answer is null ? throw new RemoteDocumentException("The answer is 400.") : new(Encoding.UTF8.GetBytes(Answer));
    }
}
