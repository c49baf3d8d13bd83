using System.Data.Common;

namespace ServiceHub.Data.Leases;

/// <summary>A lease that is held, and renewed until it is disposed.</summary>
public sealed class Lease : IAsyncDisposable
{
    /// <summary>One renewal may fail, and be made up for by the next.</summary>
    private static readonly TimeSpan Renewal = LeaseStore.Length / 3;

    private readonly LeaseStore _leases;
    private readonly string _name;
    private readonly string _holder;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _renewing;

    internal Lease(LeaseStore leases, string name, string holder, TimeProvider time)
    {
        (_leases, _name, _holder, _time) = (leases, name, holder, time);
        _renewing = RenewAsync();
    }

    /// <summary>Is cancelled when somebody else may do the work.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Lets the work go, so that anybody may take it at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }
        await _ending.CancelAsync();
        await _renewing;
        try
        {
            await _leases.EndAsync(_name, _holder);
        }
        catch (Exception error) when (IsOfDatabase(error))
        {
            // It ends by itself.
        }
        _ending.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Renewal, _time);
        var held = _time.GetUtcNow();
        try
        {
            while (!_lost.IsCancellationRequested && await timer.WaitForNextTickAsync(_ending.Token))
            {
                var now = _time.GetUtcNow();
                switch (await TryRenewAsync())
                {
                    case true:
                        held = now;
                        break;
                    case null when now - held < LeaseStore.Length - Renewal:
                        break;
                    default:
                        await _lost.CancelAsync();
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It was let go.
        }
    }

    /// <returns>Null when the database did not say.</returns>
    private async Task<bool?> TryRenewAsync()
    {
        try
        {
            return await _leases.TryHoldAsync(_name, _holder, _ending.Token);
        }
        catch (Exception error) when (IsOfDatabase(error))
        {
            return null;
        }
    }

    /// <summary>EF puts what may pass by itself into an exception of its own.</summary>
    private static bool IsOfDatabase(Exception error) => error is DbException || error.InnerException is DbException;
}
