using System.Data.Common;

namespace ServiceHub.Adapters.Sql.Engines;

/// <summary>A question on a connection of its own. Whatever it did is rolled back at the end.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction, where the engine needs one.</param>
/// <param name="command">The question.</param>
/// <param name="boundsTexts">Whether the engine itself bounds a text, so that it may be read whole, which is cheaper.</param>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, DbCommand command, bool boundsTexts = false) : IAsyncDisposable
{
    public DbCommand Command => command;

    public bool BoundsTexts => boundsTexts;

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }
        await connection.DisposeAsync();
    }
}
