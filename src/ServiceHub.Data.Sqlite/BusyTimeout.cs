using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceHub.Data.Sqlite;

/// <summary>
/// Has SQLite itself wait for who holds the write lock, which it does in steps of milliseconds; the provider alone tries again only
/// every 150 ms.
/// </summary>
/// <param name="limit">How long.</param>
internal sealed class BusyTimeout(TimeSpan limit) : DbConnectionInterceptor
{
    private readonly string _pragma = $"PRAGMA busy_timeout = {limit.TotalMilliseconds:F0}";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragma;
        command.ExecuteNonQuery();
    }

    /// <summary>SQLite has nothing to wait for here, so that the one way serves both.</summary>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
