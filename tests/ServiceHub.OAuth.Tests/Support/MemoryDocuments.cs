using System.Text;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>The web, as far as a test knows it, and how often each address was asked.</summary>
internal sealed class MemoryDocuments : IRemoteDocuments
{
    private readonly Dictionary<Uri, string> _documents = [];
    private readonly List<Uri> _asked = [];

    /// <summary>When set, whoever asks waits for it.</summary>
    public Task? Delay { get; set; }

    public int Asked(Uri address)
    {
        lock (_asked)
        {
            return _asked.Count(asked => asked == address);
        }
    }

    public void Put(Uri address, string document) => _documents[address] = document;

    public void Remove(Uri address) => _documents.Remove(address);

    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(Uri address, CancellationToken cancellation)
    {
        lock (_asked)
        {
            _asked.Add(address);
        }
        if (Delay is { } delay)
        {
            await delay;
        }
        return _documents.TryGetValue(address, out var document)
            ? Encoding.UTF8.GetBytes(document)
            : throw new RemoteDocumentException("There is nothing at the address.");
    }
}
