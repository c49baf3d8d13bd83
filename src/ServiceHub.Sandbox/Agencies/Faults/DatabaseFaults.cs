using Microsoft.Data.Sqlite;

namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>The troubles of an agency that opens a database file to the hub: it is locked, damaged or gone.</summary>
internal sealed class DatabaseFaults : IAgencyFaults
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly string _kept;
    private readonly TimeProvider _time;
    private CancellationTokenSource? _holding;
    private Task _lock = Task.CompletedTask;

    /// <summary>Mends what an earlier run left behind.</summary>
    public DatabaseFaults(string path, TimeProvider time)
    {
        (_path, _kept, _time) = (path, path + ".kept", time);
        PutBack();
    }

    public IReadOnlyCollection<FaultKind> Kinds { get; } = Enum.GetValues<FaultKind>();

    public Fault Current { get; private set; } = Fault.None;

    public async Task SetAsync(Fault fault)
    {
        await UnlockAsync();
        PutBack();
        switch (fault.Kind)
        {
            case FaultKind.Slow:
                Lock(fault.Delay);
                break;
            case FaultKind.Failing or FaultKind.Throttling:
                Lock(Timeout.InfiniteTimeSpan);
                break;
            case FaultKind.Garbled:
                Replace(bytes => Garbling.Garble(bytes), share: 1);
                break;
            case FaultKind.CutOff:
                Replace(_ => { }, share: 2);
                break;
            case FaultKind.Down:
                File.Move(_path, _kept);
                break;
        }
        Current = fault;
    }

    public async ValueTask DisposeAsync() => await SetAsync(Fault.None);

    /// <summary>Who asks waits as long as the lock is held; between two locks is time for one question.</summary>
    private void Lock(TimeSpan length)
    {
        var holding = _holding = new CancellationTokenSource();
        _lock = Task.Run(async () =>
        {
            while (!holding.IsCancellationRequested)
            {
                await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
                await connection.OpenAsync();
                await using (var command = connection.CreateCommand())
                {
                    command.CommandText = "BEGIN EXCLUSIVE";
                    await command.ExecuteNonQueryAsync();
                }
                await Task.Delay(length, _time, holding.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await connection.CloseAsync();
                await Task.Delay(Breath, _time, holding.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
    }

    private async Task UnlockAsync()
    {
        if (_holding is { } holding)
        {
            await holding.CancelAsync();
            await _lock;
            holding.Dispose();
            _holding = null;
        }
    }

    private void Replace(Action<byte[]> damage, int share)
    {
        var bytes = File.ReadAllBytes(_path);
        damage(bytes);
        File.Move(_path, _kept);
        File.WriteAllBytes(_path, bytes[..(bytes.Length / share)]);
    }

    private void PutBack()
    {
        if (File.Exists(_kept))
        {
            File.Move(_kept, _path, overwrite: true);
        }
    }
}
