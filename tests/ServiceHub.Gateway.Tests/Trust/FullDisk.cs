using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>Lets a SQLite database not grow by one page more, as on a full disk: SQLite itself then says SQLITE_FULL.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    private const int AsItIs = 1;
    private const int NoLimit = 1_073_741_823;

    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? AsItIs : NoLimit)}";
        command.ExecuteNonQuery();
    }
}
