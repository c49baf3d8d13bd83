using System.Threading.Channels;
using ServiceHub.Adapters.Values;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Citizens;

/// <summary>A subscription that waits. It remembers that there was news, not how much: a slow one reads the latest state once.</summary>
internal sealed class CitizenListener(NationalId? number, Operation owner, Action<CitizenListener> leave) : IDisposable
{
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public NationalId? Number { get; } = number;

    public Operation Owner { get; } = owner;

    public void Tell() => _news.Writer.TryWrite(true);

    /// <summary>Comes when there was news since it came last.</summary>
    public ValueTask<bool> HearAsync(CancellationToken cancellation) => _news.Reader.ReadAsync(cancellation);

    public void Dispose() => leave(this);
}
