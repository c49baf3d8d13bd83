using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Changes;

/// <summary>
/// Tells what has changed, as of no more than a second ago: who asks later than that has the database looked at, once for all who
/// ask meanwhile. While nobody asks nobody looks, and while the database does not answer nobody is told anything.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Measures.</param>
public sealed class ChangeFeed(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    /// <summary>How old an answer may be, from the moment at which its look began.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>How long a look may take: one that is still under way is then fresh itself.</summary>
    private static readonly TimeSpan LongestLook = Fresh;

    private readonly Lock _lock = new();
    private volatile Looked? _last;
    private Task<Looked>? _looking;
    private int _forgotten;

    /// <summary>The number of the last change.</summary>
    /// <param name="name">Of what.</param>
    /// <param name="cancellation">Stops the waiting, not the look.</param>
    /// <returns>0 when it has never changed. An exception of the database comes through.</returns>
    public ValueTask<long> NumberAsync(ChangeName name, CancellationToken cancellation) =>
        _last is { } last && IsFresh(last) ? new(last.Of(name)) : JoinAsync(name, cancellation);

    /// <summary>Has whoever asks next look anew: this gateway has changed something itself.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            // A look that is under way may have begun before the change: nobody new joins it, and it is not remembered.
            (_last, _looking) = (null, null);
            _forgotten++;
        }
    }

    private bool IsFresh(Looked looked) => time.GetElapsedTime(looked.Begun) <= Fresh;

    private async ValueTask<long> JoinAsync(ChangeName name, CancellationToken cancellation)
    {
        Task<Looked> looking;
        lock (_lock)
        {
            if (_last is { } last && IsFresh(last))
            {
                return last.Of(name);
            }
            if (_looking is not { IsCompleted: false })
            {
                var forgotten = _forgotten;
                _looking = Task.Run(() => LookAsync(forgotten), CancellationToken.None);
            }
            looking = _looking;
        }
        return (await looking.WaitAsync(cancellation)).Of(name);
    }

    private async Task<Looked> LookAsync(int forgotten)
    {
        var begun = time.GetTimestamp();
        using var limit = new CancellationTokenSource(LongestLook, time);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(limit.Token);
            var numbers = await context.Changes.AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Number, limit.Token);
            var looked = new Looked(begun, numbers);
            lock (_lock)
            {
                if (forgotten == _forgotten)
                {
                    _last = looked;
                }
            }
            return looked;
        }
        catch (OperationCanceledException error)
        {
            throw new DatabaseUnavailableException("The database did not tell in time what has changed.", error);
        }
    }

    private sealed record Looked(long Begun, Dictionary<ChangeName, long> Numbers)
    {
        public long Of(ChangeName name) => Numbers.GetValueOrDefault(name);
    }
}
