using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceHub.Gateway.Tests.Disclosure;

/// <summary>A disk that can be full: SQLite then finds no page more for the database than it has.</summary>
internal sealed class Disk : DbConnectionInterceptor
{
    /// <summary>SQLite's own largest number of pages (sqlite.org/limits.html).</summary>
    private const long Most = 4_294_967_294;

    private volatile bool _isFull;

    public bool IsFull
    {
        get => _isFull;
        set => _isFull = value;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        // Less than there are is as many as there are.
        command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count = {(_isFull ? 1 : Most)}");
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
